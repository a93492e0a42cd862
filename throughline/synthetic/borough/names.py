"""Names of people and places nobody lives at. Put together by chance: any likeness is one."""


def each(names: str) -> tuple[str, ...]:
    return tuple(names.split())


GIVEN = each(
    "Aaliyah Adam Aisha Alfie Amelia Amir Amy Archie Ava Aya Ayaan Bella Ben Bilal Callum Chloe Connor Daisy "
    "Daniel Dylan Eddie Elif Ella Ellie Emeka Eoin Ethan Eva Evie Faith Finley Florence Frankie Freya George Grace "
    "Gracie Hana Harley Harry Hassan Holly Ibrahim Imogen Isaac Isla Ivy Jack Jaden Jake Jasmine Jaxon Joshua Kian "
    "Keira Kofi Kyle Lacey Layla Leah Leo Lewis Libby Lily Logan Lola Luca Lucy Maisie Maja Malik Maryam Mason "
    "Matilda Max Maya Mia Millie Mohammed Mya Nathan Niamh Noor Nora Oliver Olivia Oscar Owen Phoebe Poppy Rahim "
    "Reece Reuben Riley Rosie Ruby Ryan Safiya Sam Sara Scarlett Shay Sienna Sofia Sonny Summer Tariq Tayo Teddy "
    "Theo Thomas Toby Tommy Tyler Violet Willow Yasmin Yusuf Zac Zainab Zara"
)
BOYS = frozenset(
    each(
        "Adam Alfie Amir Archie Ayaan Ben Bilal Callum Connor Daniel Dylan Eddie Emeka Eoin Ethan Finley Frankie George "
        "Harley Harry Hassan Ibrahim Isaac Jack Jaden Jake Jaxon Joshua Kian Kofi Kyle Leo Lewis Logan Luca Malik Mason "
        "Max Mohammed Nathan Oliver Oscar Owen Rahim Reece Reuben Riley Ryan Sam Shay Sonny Tariq Tayo Teddy Theo Thomas "
        "Toby Tommy Tyler Yusuf Zac"
    )
)
"""Of the given names."""
ELDER = each(
    "Amanda Andrew Anita Ashley Barry Carla Carol Chantelle Claire Colin Craig Danielle Darren Dean Debbie Donna "
    "Fatima Gareth Gary Gemma Hayley Imran Jackie Jade Jason Joanne Karen Karl Kasia Keith Kelly Kerry Kirsty Lee "
    "Lindsay Lisa Liam Maria Mark Martin Michelle Nadia Natalie Neil Nicola Paul Rachel Rashid Rebecca Robert Sandra "
    "Samantha Sean Shaun Sharon Sinead Stacey Stephen Stuart Susan Tanya Tony Tracey Wayne Yvonne Zoe"
)
FAMILY = each(
    "Abbott Adeyemi Ahmed Ainsworth Akhtar Alder Applegarth Ashdown Barrow Bashir Beckwith Begum Bellamy Birch "
    "Blackwell Bramley Briggs Brook Burrows Cartwright Chaudhry Clegg Colley Coxhead Cullen Dacre Denby Dewhurst Doyle "
    "Drury Eastwood Eccles Ellwood Farrell Fenwick Firth Flint Garside Gill Gorse Greaves Haigh Hallam Hartley "
    "Haworth Hewitt Hirst Holroyd Hussain Ibbotson Iqbal Jagger Kaur Kenyon Khan Kowalska Lacey Lister Lockwood "
    "Lumb Malik Marlow Mellor Midgley Mistry Moorhouse Naylor Ndlovu Nowak Oakes Okoro Oldroyd Ormerod Patel "
    "Peel Pickles Platt Quarmby Rahman Ramsden Rawson Redfern Ridley Rigby Sallis Scholes Shackleton Shaw Singh "
    "Slater Stead Sugden Sykes Tattersall Teale Thackray Tordoff Uddin Varley Wadsworth Waheed Walsh Whiteley "
    "Wilding Womersley Wragg Yardley"
)
STREET = each(
    "Alder Anvil Beech Bobbin Canal Chapel Clog Cooper Dyehouse Elm Fell Ferry Forge Foundry Garth Goyt Hawthorn "
    "Heron Hollin Ings Kiln Lark Lime Loom Mill Moss Orchard Packhorse Quarry Rowan Salter Shuttle Spindle Tenter "
    "Thorn Tollgate Wharf Weir Willow Yew"
)
ROAD = ("Street", "Road", "Close", "Terrace", "Avenue", "Court", "Lane", "Row")
