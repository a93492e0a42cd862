"""Two texts, sentence by sentence: every way in which one can become the other."""

import pytest

from throughline.record.entries.sentences import MOST, Is, align, split


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
