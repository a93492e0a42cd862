"""Two texts, sentence by sentence: every way in which one can become the other."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from throughline.record.entries.sentences import MOST, Is, Pair, align, plain, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("One.", ["One."]),
        ("Kelly well. Home warm! Food in?", ["Kelly well.", "Home warm!", "Food in?"]),
        ("No full stop", ["No full stop"]),
        ("Dr. Rowntree came. J. Okafor rang.", ["Dr. Rowntree came.", "J. Okafor rang."]),
        ("It was 3.15 and she left.", ["It was 3.15 and she left."]),
        ("She said “No.” Then she left.", ["She said “No.”", "Then she left."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("£40 was owed. £20 is paid.", ["£40 was owed.", "£20 is paid."]),
        ("An enquiry under s. 47 began.", ["An enquiry under s. 47 began."]),
        ("Seen on 3 Sept. 2026 at home.", ["Seen on 3 Sept. 2026 at home."]),
        ("2.5 ml twice a day. Then 3.5 ml.", ["2.5 ml twice a day.", "Then 3.5 ml."]),
        ("1. Nan rings.\n2. Tia has a phone.", ["1. Nan rings.", "2. Tia has a phone."]),
        ("- no lunch\n- no coat\n\n• late", ["- no lunch", "- no coat", "• late"]),
        (
            "“I want to go home. I miss Nan.” Kai said it twice.",
            ["“I want to go home.", "I miss Nan.”", "Kai said it twice."],
        ),
        ("I rang Jan. She was out.", ["I rang Jan.", "She was out."]),
        ("The coat is Nan’s. 2 gloves too.", ["The coat is Nan’s.", "2 gloves too."]),
        ("Who minds them? Nan!", ["Who minds them?", "Nan!"]),
    ],
)
def test_a_text_is_cut_where_people_stop(text, sentences):
    assert split(text) == sentences


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("", "", []),
        ("", "Home warm.", [Is.NEW]),
        ("Home warm.", "", [Is.GONE]),
        ("Home warm.", "Home warm.", [Is.SAME]),
        ("Home warm", "home  warm.", [Is.SAME]),
        ("Home warm. Kelly well.", "Kelly well. Home warm.", [Is.MOVED, Is.SAME]),
        ("Tia was seen alone at home.", "Tia was seen alone at school.", [Is.CHANGED]),
        ("Home warm. Kelly well.", "Home warm. Craig came. Kelly well.", [Is.SAME, Is.NEW, Is.SAME]),
        ("Home warm. Craig came. Kelly well.", "Home warm. Kelly well.", [Is.SAME, Is.GONE, Is.SAME]),
        ("Tia slept badly.", "Kai plays football on Mondays.", [Is.NEW, Is.GONE]),
        ("Kai is well. Kai is well.", "Kai is well.", [Is.SAME, Is.GONE]),
        ("1. Nan rings.\n2. Tia sleeps.", "1. Tia sleeps.", [Is.GONE, Is.SAME]),
        ("He hit her.", "He hit her?", [Is.CHANGED]),
        ("She takes 2.5 ml of it.", "She takes 25 ml of it.", [Is.CHANGED]),
        ("Tia was seen alone.", "Tia was not seen alone.", [Is.CHANGED]),
    ],
)
def test_each_sentence_is_the_same_changed_moved_gone_or_new(old, new, ways):
    assert [pair.how for pair in align(old, new)] == ways


@pytest.mark.parametrize(("kept", "how"), [(2, Is.CHANGED), (1, Is.NEW)])
def test_half_the_words_in_common_is_one_sentence_changed_and_fewer_are_two(kept, how):
    words = ["Tia", "sleeps", "here", "now"]
    other = [*words[:kept], "played", "football", "outside"][:4]
    assert align(" ".join(words), " ".join(other))[0].how is how


def test_nothing_is_lost_whatever_the_two_are():
    old, new = "A b c. D e f. G h i. D e f.", "G h i! New one here. A b x. D e f."
    pairs = align(old, new)
    assert sorted(pair.old for pair in pairs if pair.old) == sorted(split(old))
    assert [pair.new for pair in pairs if pair.new] == split(new)


def test_a_text_without_end_is_still_compared_to_its_end():
    long = " ".join(f"Sentence number {n} says this." for n in range(MOST + 50))
    assert len(split(long)) == MOST and split(long)[-1].endswith(f"number {MOST + 49} says this.")
    assert {pair.how for pair in align(long, long)} == {Is.SAME}


SENTENCES = st.lists(
    st.sampled_from(
        ["Kelly was sober and calm today.", "Kelly was sober and tired today.", "Nan rings on Friday.", "Tia asked for Nan.",
         "Was Tia asked for Nan?", "Kai plays football on Mondays.", "The house was warm.", "2. The house was warm.", "- No lunch."]
    ),
    max_size=9,
)  # fmt: skip


def applied(old: list[str], pairs: list[Pair]) -> list[str]:
    """The new text, made of the old one and what is said of it; whatever is not accounted for stays over."""
    left, made = list(old), []
    for pair in pairs:
        if pair.how is not Is.NEW:
            left.remove(pair.old)
        if pair.how in (Is.SAME, Is.MOVED):
            assert plain(pair.old) == plain(pair.new)
        if pair.how is not Is.GONE:
            made.append(pair.new)
    assert not left, f"said nothing of {left}"
    return made


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, SENTENCES)
def test_what_changed_applied_to_the_old_gives_the_new(old, new):
    before, after = "\n".join(old), "\n".join(new)
    assert applied(split(before), align(before, after)) == split(after)


def test_a_comparison_that_forgets_a_sentence_is_seen():
    """The control: the same check, on what changed with one sentence left out."""
    old, new = "Kelly was calm. Nan rings.", "Nan rings. Tia slept."
    pairs = [pair for pair in align(old, new) if pair.how is not Is.GONE]
    with pytest.raises(AssertionError, match="Kelly was calm"):
        applied(split(old), pairs)
