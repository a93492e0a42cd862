"""Legal holds as they are written in a setting."""

from datetime import date

import pytest

from throughline.config.holds import SHAPE, holds

# fmt: off
READ = {
    "":                                          [],
    "2015-07-02/2023-01-20 An inquiry":          [(date(2015, 7, 2), date(2023, 1, 20), "An inquiry")],
    "2026-01-05/ A claim; 2015-07-02/2023-01-20 An inquiry": [
        (date(2026, 1, 5), None, "A claim"), (date(2015, 7, 2), date(2023, 1, 20), "An inquiry")],
}
REFUSED = {
    "2015-07-02 An inquiry":             SHAPE,
    "2015-07-02/2023-01-20":             SHAPE,
    "2 July 2015/ An inquiry":           SHAPE,
    "2023-01-20/2023-01-20 An inquiry":  "a hold ends after it starts.",
}
# fmt: on


@pytest.mark.parametrize("text", READ)
def test_a_hold_is_read_with_its_days_and_its_name(text: str) -> None:
    assert holds(text) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_a_hold_that_cannot_be_meant_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(ValueError) as said:
        holds(text)
    assert str(said.value) == REFUSED[text]
