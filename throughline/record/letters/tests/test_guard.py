"""The rules of the guard: three siblings, two fathers, one confidential address."""

import pytest

from throughline.record.letters.guard import Address, Choice, Knowledge, Passage, Somebody, State, judge
from throughline.record.letters.naming import street_of, unknown
from throughline.record.letters.recipients import Recipient, To

TIA, KAI, ESME, KELLY, JON, CRAIG, SHEILA, AVA = range(1, 9)
NAMES = {TIA: "Tia Marsden", KAI: "Kai Marsden", ESME: "Esme Dunn", KELLY: "Kelly Marsden", JON: "Jon Pell",
         CRAIG: "Craig Dunn", SHEILA: "Sheila Marsden"}  # fmt: skip
FAMILY = {KELLY: {KELLY, TIA, KAI, ESME}, JON: {JON, TIA, KAI}, CRAIG: {CRAIG, ESME}, KAI: {KAI, KELLY, JON}}
LARCH = Address(lines="14 Larch Road", postcode="NM4 7LR", residents=frozenset({TIA, KAI, ESME, KELLY}))
MILL = Address(lines="9 Mill Street", postcode="NM1 2MS", residents=frozenset({JON}), confidential=False)


def known(about: int, to: int | None, kind: To = To.FAMILY, **more) -> Knowledge:
    family = {*FAMILY.get(to, ()), about}
    people = tuple(
        Somebody(id=one, given=name.split()[0], family=name.split()[1])
        for one, name in NAMES.items()
        if one not in family
    )
    names = frozenset(part.lower() for one in family for part in NAMES[one].split())
    return Knowledge(
        child=about, recipient=Recipient(kind=kind, name=NAMES.get(to, "Dr Hale"), person=to), family=frozenset(family),
        people=people, names=names, addresses=(LARCH, MILL), children=((TIA, "Tia"), (KAI, "Kai"), (ESME, "Esme")), **more,
    )  # fmt: skip


def passage(words: str, about: int | None = None, **more) -> Passage:
    return Passage(key="1.story", label="What happened", words=words, about=about, **more)


# about which child the passage is, its words, the letter (child, for whom), what becomes of it
CASES = [
    # nothing of Tia or Kai to Craig
    (TIA, "I rang Nan.", (ESME, CRAIG), State.NEVER),
    (KAI, "Talk to me at football.", (ESME, CRAIG), State.NEVER),
    (ESME, "Plays well with Tia.", (ESME, CRAIG), State.HELD),
    (None, "The children were well.", (ESME, CRAIG), State.HELD),
    (ESME, "Went quiet when the door knocked.", (ESME, CRAIG), State.READY),
    # 14 Larch Road not to Craig, in any writing of it
    (ESME, "Seen at 14 Larch Road.", (ESME, CRAIG), State.NEVER),
    (ESME, "Seen at LARCH  ROAD.", (ESME, CRAIG), State.NEVER),
    (ESME, "Seen at larch-road.", (ESME, CRAIG), State.NEVER),
    (ESME, "Parcel to NM47LR.", (ESME, CRAIG), State.NEVER),
    (ESME, "Parcel to nm4 7lr.", (ESME, CRAIG), State.NEVER),
    (None, "Met outside Larch Road shops.", (ESME, CRAIG), State.NEVER),
    (ESME, "The larch by the road fell.", (ESME, CRAIG), State.READY),
    # it is not confidential from who lives there
    (TIA, "Seen at 14 Larch Road.", (TIA, JON), State.NEVER),
    # where the other father lives is held even when it is no secret
    (ESME, "He lives at 9 Mill Street.", (ESME, CRAIG), State.HELD),
    # nothing of Esme's health to Jon
    (ESME, "Her inhaler was empty.", (TIA, JON), State.NEVER),
    (TIA, "Worried about Esme’s inhaler.", (TIA, JON), State.HELD),
    (TIA, "Rang Jon on Sunday.", (TIA, JON), State.READY),
    (TIA, "Rang Kelly on Sunday.", (TIA, JON), State.HELD),
    (TIA, "Plays with Kai.", (TIA, JON), State.READY),
    (TIA, "Mr Dunn came to the door.", (TIA, JON), State.HELD),
    # a mother of all three
    (TIA, "Reads to Kai and Esme.", (TIA, KELLY), State.READY),
    (TIA, "Craig was outside.", (TIA, KELLY), State.HELD),
    # a child's own letter may name the child and its parents
    (KAI, "Kai chose football.", (KAI, KAI), State.READY),
    (KAI, "Jon came to football.", (KAI, KAI), State.READY),
    (KAI, "Craig came to football.", (KAI, KAI), State.HELD),
    (KAI, "Esme came to football.", (KAI, KAI), State.HELD),
    # whom the record does not know
    (ESME, "Spoke to Dee after the visit.", (ESME, CRAIG), State.HELD),
    (ESME, "Dee brought the letter.", (ESME, CRAIG), State.HELD),
    (ESME, "Goes to Moor Lane nursery.", (ESME, CRAIG), State.HELD),
    (ESME, "Her teacher is pleased.", (ESME, CRAIG), State.READY),
    (ESME, "Mum and Nan came on Monday.", (ESME, CRAIG), State.READY),
    # told in confidence
    (ESME, "This was told to us in confidence.", (ESME, CRAIG), State.HELD),
    (ESME, "The referrer does not want to be named.", (ESME, CRAIG), State.HELD),
    (ESME, "There is police intelligence on this.", (ESME, CRAIG), State.HELD),
]


@pytest.mark.parametrize(("about", "words", "to", "state"), CASES)
def test_what_becomes_of_a_passage(about, words, to, state):
    kind = To.CHILD if to[0] == to[1] else To.FAMILY
    assert judge(passage(words, about), known(*to, kind)).state == state


@pytest.mark.parametrize(("about", "words", "to", "state"), CASES)
def test_a_release_lets_through_what_was_held_and_nothing_that_never_goes(about, words, to, state):
    after = judge(passage(words, about), known(*to), Choice(True, "It is about him.")).state
    before = judge(passage(words, about), known(*to)).state
    assert after == {State.HELD: State.RELEASED}.get(before, before)


def test_the_address_is_no_secret_from_those_who_live_there():
    at_home = judge(passage("Seen at 14 Larch Road.", ESME), known(ESME, KELLY))
    assert at_home.state is State.HELD and at_home.marks == ("Larch Road",)
    ours = known(ESME, KELLY)
    may_stand = Knowledge(
        **{name: getattr(ours, name) for name in ours.__slots__} | {"names": ours.names | {"larch", "road"}}
    )
    assert judge(passage("Seen at 14 Larch Road.", ESME), may_stand).state is State.READY


READERS = [(To.PROFESSIONAL, None), (To.COURT, None), (To.PUBLIC, None)]


@pytest.mark.parametrize(("kind", "to"), READERS)
def test_nobody_but_the_child_is_named_to_a_stranger_without_a_release(kind, to):
    for words in ("Kelly is well.", "Mr Pell rang.", "Tia reads to her."):
        assert judge(passage(words, ESME), known(ESME, to, kind)).state in (State.HELD, State.NEVER)


def test_a_member_of_the_public_is_told_nothing_of_the_record_whatever_is_released():
    for words in ("Well.", "The child was seen.", "14 Larch Road"):
        told = judge(
            passage(words, ESME, plain=True), known(ESME, None, To.PUBLIC), Choice(True, "They asked.")
        )
        assert told.state is State.NEVER and told.words == ""


def test_whom_whoever_composes_may_not_know_of_is_hidden_in_the_same_words_as_a_secret_address():
    hidden = (Somebody(id=AVA, given="Ava", family="New"),)
    blind = Address(lines="3 Elm Close", seen=False)
    ours = known(ESME, CRAIG, hidden=hidden)
    shut = Knowledge(**{name: getattr(ours, name) for name in ours.__slots__} | {"addresses": (blind,)})
    named = judge(passage("Plays with Ava.", ESME), ours, Choice(True, "He asked."))
    placed = judge(passage("Seen at Elm Close.", ESME), shut, Choice(True, "He asked."))
    assert (named.state, named.whys, named.words, named.marks) == (
        placed.state,
        placed.whys,
        placed.words,
        placed.marks,
    )
    assert named.state is State.NEVER and named.words == ""


def test_police_intelligence_never_goes_to_the_family_and_waits_for_anybody_else():
    secret = passage("Seen near the shops.", ESME, confidence="Police intelligence")
    assert judge(secret, known(ESME, CRAIG), Choice(True, "He asked.")).state is State.NEVER
    assert judge(secret, known(ESME, None, To.COURT)).state is State.HELD


def test_what_a_flag_tells_colleagues_is_not_for_a_letter():
    ours = known(ESME, CRAIG, instructions=("Do not tell Craig this address",))
    told = judge(passage("Flag: DO NOT TELL CRAIG this address!", ESME), ours, Choice(True, "He asked."))
    assert told.state is State.NEVER


def test_a_day_or_a_place_from_a_list_says_nothing_about_anybody():
    assert judge(passage("Fri 20 Nov 2026", plain=True), known(ESME, CRAIG)).state == State.READY


def test_why_it_is_held_names_the_words_that_hold_it():
    held = judge(passage("Esme settles when Tia reads and Sheila sings.", ESME), known(ESME, CRAIG))
    assert held.marks == ("Tia", "Sheila")
    assert held.whys == ("Names Tia and Sheila, who are not Craig Dunn’s family.",)
    assert held.words == "Esme settles when <mark>Tia</mark> reads and <mark>Sheila</mark> sings."


def test_words_are_escaped_before_they_are_marked():
    held = judge(passage("<b>Tia</b>", ESME), known(ESME, CRAIG))
    assert held.words == "&lt;b&gt;<mark>Tia</mark>&lt;/b&gt;"


def test_the_source_beside_a_line_is_looked_at_with_it():
    line = passage("Seen at home.", ESME, source="Told by Mrs Okafor")
    assert judge(line, known(ESME, None, To.COURT)).state is State.HELD


def test_a_name_is_said_once_and_whole():
    held = judge(
        passage("Kelly Marsden came. Sheila did not; Marsden is her name.", ESME), known(ESME, CRAIG)
    )
    assert held.marks == ("Kelly Marsden", "Sheila", "Marsden")


def test_other_words_are_other_words():
    assert passage("One.").digest != passage("Two.").digest


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("She went home. He stayed.", []),
        ("Spoke to Will about Moor Lane.", ["Will", "Moor Lane"]),
        ("Amos rang; Mum was out.", ["Amos"]),
        ("Dr O’Neill’s letter came.", ["Dr O’Neill’s"]),
        ("Zażółć came on Tuesday.", ["Zażółć"]),
        ("The GP and the NHS said so.", []),
        ("I think it’s fine.", []),
        ("Grandad said “Tell Priya”.", ["Priya"]),
    ],
)
def test_what_may_name_somebody(words, names):
    assert unknown(words, ()) == names


@pytest.mark.parametrize(
    ("lines", "street"),
    [
        ("14 Larch Road", "Larch Road"),
        ("14a Larch Road, Northmere", "Larch Road"),
        ("Flat 2, 9 Mill Street", "Mill Street"),
        ("The Old Mill", "The Old Mill"),
    ],
)
def test_the_street_alone_gives_the_address_away(lines, street):
    assert street_of(lines) == street
