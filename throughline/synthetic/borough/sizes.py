"""How large an authority of so many people is: the shares by which it comes near England."""

from throughline.synthetic.borough.story import Size

DAYS = 3650
OPEN = 0.03
"""The share of the people who are children in need today."""
KNOWN = 0.47
"""The share of the other families that we once worked with."""
CHILDREN_LIVING_HERE = 0.9
"""To each person on record, so many children live in the area: the rates are of them."""
MOST_HELD = 72
PEOPLE_TO_A_TEAM = 5_000


def size_of(people: int) -> Size:
    return Size(
        people=people, open_children=round(people * OPEN), days=DAYS, known=KNOWN, most_held=MOST_HELD
    )
