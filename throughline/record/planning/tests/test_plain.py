"""Prompts about wording: what is flagged, what is said instead, and that nothing in quotation marks is ever read."""

import pytest

from throughline.record.planning.plain import HARD_SHARE, LONG, prompts, syllables

FLAGGED = [
    ("Mum must engage with CGL.", "engage with", "Plainer: take part in"),
    ("LAC review next week.", "LAC", "Plainer: child in care"),
    ("She is putting herself at risk.", "putting herself at risk", "Somebody else is the risk"),
    ("He is streetwise.", "streetwise", "It makes a child look older"),
    ("Dania absconded on Friday.", "absconded", "Say that the child is missing"),
    ("A lifestyle choice.", "lifestyle choice", "does not choose to be exploited"),
]
LEFT_ALONE = [
    "Kelly said “I won't engage with them”.",
    'She told us: "he says I am promiscuous".',
    "Dania: ‘They call me manipulative’.",
    "The lacquer is on the clipboard.",
    "Breakfast is on the table by eight.",
    "“He is streetwise, and it goes on over\nthe end of the line",
]


@pytest.mark.parametrize(("text", "words", "instead"), FLAGGED)
def test_a_word_of_the_trade_or_one_that_blames_has_a_plain_alternative(text, words, instead) -> None:
    found = [one for one in prompts([text]) if one.words == words]
    assert found and instead in found[0].instead


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_quotation_and_an_innocent_word_are_left_alone(text) -> None:
    assert prompts([text]) == []


def test_the_same_words_outside_quotation_marks_are_flagged() -> None:
    """The control of the test above: it is the marks that keep them safe."""
    assert prompts(["Kelly won't engage with them."]) and prompts(["He is streetwise."])


def test_a_long_sentence_is_flagged_one_word_past_the_limit() -> None:
    at_limit, past = " ".join(["cat"] * LONG), " ".join(["cat"] * (LONG + 1))
    assert prompts([f"{at_limit}."]) == []
    assert f"{LONG + 1} words in one sentence" in prompts([f"{past}."])[0].instead


def test_many_long_words_are_flagged_above_the_share_and_not_at_it() -> None:
    hard, plain = "beautiful", "cat"
    at = " ".join([hard] * 3 + [plain] * 17)
    assert len(at.split()) == 20 and HARD_SHARE * 20 == 3 * 100
    assert prompts([at]) == []
    assert "many long words" in prompts([f"{at} {hard}"])[0].instead.lower()


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("table", 2), ("made", 1), ("breakfast", 2), ("family", 3)]
)
def test_syllables_are_counted_as_a_reader_hears_them(word, count) -> None:
    assert syllables(word) == count
