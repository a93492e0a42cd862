"""Every pair of colours that carries words is measured again from the style sheet that is served."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[1] / "static" / "throughline"

WORDS = """
ink               page              15.0
second            page               5.5
second            surface            7.0
second            sunk               5.5
second            done-soft          5.5
link              surface            7.0
surface           button             6.5
surface           brand              7.0
surface           late               7.0
late              late-soft          5.5
soon              soon-soft          6.5
under-way         under-way-soft     6.0
done              done-soft          7.0
waiting           waiting-soft       6.0
voice             voice-soft         7.0
surface           ink               15.0
surface           past              12.0
"""
EDGES = """
edge              surface            4.0
edge              page               3.9
worse-edge        surface            6.0
better            surface            3.0
usual             surface            3.0
under-way-fill    surface            3.0
late              surface            3.0
ink               focus              3.0
"""


def table(text: str) -> list[tuple[str, str, float]]:
    return [(a, b, float(least)) for a, b, least in (line.split() for line in text.strip().splitlines())]


def colours() -> dict[str, str]:
    sheet = (STATIC / "app.css").read_text(encoding="utf-8")
    return {name: _six(value) for name, value in re.findall(r"--([a-z-]+): ?(#[0-9a-f]{3,6})\b", sheet)}


def _six(value: str) -> str:
    return value if len(value) == 7 else "#" + "".join(figure * 2 for figure in value[1:])


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("words", "ground", "least"), table(WORDS) + table(EDGES))
def test_each_pair_is_at_least_as_clear_as_was_promised(words, ground, least):
    known = colours()
    assert round(contrast(known[words], known[ground]), 1) >= least


@pytest.mark.parametrize(("words", "ground", "least"), table(WORDS))
def test_no_pair_of_words_is_promised_less_than_the_law_asks(words, ground, least):
    assert least >= 4.5
