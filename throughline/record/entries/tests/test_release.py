"""The rules of a copy: three siblings, two fathers, one confidential address."""

import pytest

from throughline.record.entries.release import Address, Copy, Passage, State, compose, judge, street_of

TIA, KAI, ESME, KELLY, JON, CRAIG, SHEILA = range(1, 8)
LARCH = Address(lines="14 Larch Road", postcode="NM4 7LR", residents=frozenset({TIA, KAI, ESME, KELLY}))


def copy(*, about: int, to: int) -> Copy:
    names = {KELLY: "Kelly Marsden", JON: "Jon Pell", CRAIG: "Craig Dunn"}
    return Copy(
        child=about, recipient=to, recipient_name=names.get(to, "Kai"),
        children={TIA: "Tia", KAI: "Kai", ESME: "Esme"},
        adults={KELLY: "Kelly", JON: "Jon", CRAIG: "Craig", SHEILA: "Sheila"}, addresses=(LARCH,),
    )  # fmt: skip


def passage(words: str, about: int | None = None) -> Passage:
    return Passage(key="story", label="What happened", words=words, about=about)


# about which child the passage is, its words, the copy (child, for whom), what becomes of it
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
    (ESME, "Parcel to NM47LR.", (ESME, CRAIG), State.NEVER),
    (ESME, "Parcel to nm4 7lr.", (ESME, CRAIG), State.NEVER),
    (None, "Met outside Larch Road shops.", (ESME, CRAIG), State.NEVER),
    (ESME, "The larch by the road fell.", (ESME, CRAIG), State.READY),
    # it is not confidential from who lives there
    (ESME, "Seen at 14 Larch Road.", (ESME, KELLY), State.READY),
    (TIA, "Seen at 14 Larch Road.", (TIA, JON), State.NEVER),
    # nothing of Esme's health to Jon
    (ESME, "Her inhaler was empty.", (TIA, JON), State.NEVER),
    (TIA, "Worried about Esme’s inhaler.", (TIA, JON), State.HELD),
    (TIA, "Rang Jon on Sunday.", (TIA, JON), State.READY),
    (TIA, "Rang Kelly on Sunday.", (TIA, JON), State.HELD),
    # a child's own copy may name the child
    (KAI, "Kai chose football.", (KAI, KAI), State.READY),
    (KAI, "Craig came to football.", (KAI, KAI), State.HELD),
]


@pytest.mark.parametrize(("about", "words", "to", "state"), CASES)
def test_what_becomes_of_a_passage(about, words, to, state):
    assert judge(passage(words, about), copy(about=to[0], to=to[1])).state == state


@pytest.mark.parametrize(("about", "words", "to", "state"), CASES)
def test_a_release_lets_through_what_was_held_and_nothing_that_never_goes(about, words, to, state):
    after = judge(passage(words, about), copy(about=to[0], to=to[1]), released=True).state
    assert after == {State.HELD: State.RELEASED}.get(state, state)


def test_a_day_or_a_place_from_a_list_says_nothing_about_anybody():
    day = Passage(key="day", label="Day", words="Fri 20 Nov 2026", plain=True)
    assert judge(day, copy(about=ESME, to=CRAIG)).state == State.READY


def test_why_it_is_held_names_the_words_that_hold_it():
    held = judge(passage("Esme settles when Tia reads and Sheila sings.", ESME), copy(about=ESME, to=CRAIG))
    assert held.marks == ("Tia", "Sheila")
    assert held.whys == ("Names Tia, whose copy this is not.", "Names Sheila, who is not the reader.")
    assert held.words == "Esme settles when <mark>Tia</mark> reads and <mark>Sheila</mark> sings."


def test_another_childs_words_are_not_shown_even_to_whoever_makes_the_copy():
    assert judge(passage("I rang Nan.", TIA), copy(about=ESME, to=CRAIG)).words == ""


def test_words_are_escaped_before_they_are_marked():
    held = judge(passage("<b>Tia</b>", ESME), copy(about=ESME, to=CRAIG))
    assert held.words == "&lt;b&gt;<mark>Tia</mark>&lt;/b&gt;"


def test_a_name_inside_another_word_is_no_name():
    assert judge(passage("The Tiara shop.", ESME), copy(about=ESME, to=CRAIG)).state == State.READY


def test_the_copy_holds_what_is_ready_and_released_in_order():
    ours = copy(about=ESME, to=CRAIG)
    judged = [
        judge(passage("The children were well."), ours, released=True),
        judge(passage("Plays with Tia.", ESME), ours),
        judge(passage("Had her check.", ESME), ours),
        judge(passage("I rang Nan.", TIA), ours, released=True),
    ]
    assert [one.words for one in compose(judged)] == ["The children were well.", "Had her check."]


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
