"""How long ago somebody was last reached, on both sides of every limit."""

from datetime import date

import pytest

from throughline.record.network.attempts import Attempt
from throughline.record.network.gaps import gap, sentence
from throughline.record.network.parents import meant
from throughline.record.people.models import Person

ON = date(2026, 11, 20)


def tried(*days: str) -> list[Attempt]:
    """`+` was reached, `-` was not."""
    return [
        Attempt(day=date.fromisoformat(one[1:]), reached=one[0] == "+", how="Telephone call") for one in days
    ]


@pytest.mark.parametrize(
    ("attempts", "said"),
    [
        ((), "Nobody has written down a try to reach Craig."),
        (("-2026-11-16",), "Craig has not been reached yet: tried once."),
        (("-2026-11-16", "-2026-11-04", "-2026-10-23"), "Craig has not been reached yet: tried 3 times."),
        (("+2026-11-20",), "Craig was last reached today; not tried since."),
        (("+2026-11-19",), "Craig was last reached yesterday; not tried since."),
        (("+2026-11-18",), "Craig was last reached 2 days ago; not tried since."),
        (("+2026-10-10", "-2026-10-23"), "Craig was last reached 41 days ago; tried once since."),
        (
            ("+2026-10-10", "-2026-10-23", "-2026-11-04"),
            "Craig was last reached 41 days ago; tried twice since.",
        ),
        (
            ("-2026-09-01", "+2026-10-10", "-2026-10-23", "-2026-11-04", "-2026-11-16"),
            "Craig was last reached 41 days ago; tried 3 times since.",
        ),
        (("-2026-10-10", "+2026-10-10"), "Craig was last reached 41 days ago; tried once since."),
        (("+2026-10-10", "+2026-11-21"), "Craig was last reached 41 days ago; not tried since."),
    ],
)
def test_the_sentence_says_what_the_record_shows(attempts: tuple[str, ...], said: str) -> None:
    assert sentence("Craig", gap(tried(*attempts), ON), ON) == said


def people(*names: str) -> list[Person]:
    made = (name.split() for name in names)
    return [Person(id=number, given_name=one[0], family_name=one[-1]) for number, one in enumerate(made)]


@pytest.mark.parametrize(
    ("who", "among", "found"),
    [
        ("Craig Dunn", ("Craig Dunn", "Jon Pell"), 0),
        ("craig  dunn", ("Craig Dunn", "Jon Pell"), 0),
        ("Jon", ("Craig Dunn", "Jon Pell"), 1),
        ("Craig", ("Craig Dunn", "Craig Pell"), None),
        ("Craig Dunn", ("Craig Dunn", "Craig Dunn"), None),
        ("Nan", ("Sheila Marsden",), None),
    ],
)
def test_a_name_means_somebody_only_where_it_fits_one(
    who: str, among: tuple[str, ...], found: int | None
) -> None:
    one = meant(who, people(*among))
    assert (one.pk if one else None) == found
