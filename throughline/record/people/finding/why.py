"""Why somebody may be the person who is meant, in words that whoever decides can weigh. Pure."""

from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import OSA

from throughline.record.people.finding.names import ALIKE
from throughline.record.people.finding.sounds import fold, sounds
from throughline.record.people.finding.variants import variants


@dataclass(frozen=True, slots=True)
class Said:
    """What one record, or one form, says of who somebody is."""

    given: str
    family: str
    born: date | None = None


def why(one: Said, other: Said) -> tuple[str, ...]:
    """The strongest first; empty where nothing speaks for it."""
    name = names(one, other) or family_and_birth(one, other)
    return tuple(words for words in (name, births(one.born, other.born)) if words) if name else ()


def family_and_birth(one: Said, other: Said) -> str:
    """As twins have, or one child whose first name somebody got wrong."""
    same = one.born is not None and one.born == other.born and alike(fold(one.family), fold(other.family))
    return "another first name with the same family name" if same == "the same" else ""


def names(one: Said, other: Said) -> str:
    given, family = (fold(one.given), fold(other.given)), (fold(one.family), fold(other.family))
    if given[0] == given[1] and family[0] == family[1]:
        return "same name"
    if given[0] == family[1] and family[0] == given[1]:
        return "same names the other way round"
    straight = alike(*given), alike(*family)
    crossed = alike(given[0], family[1]), alike(family[0], given[1])
    if all(straight):
        return together(*straight)
    if all(crossed):
        return f"{together(*crossed)}, with the names the other way round"
    return f"first name: {straight[0]}; another family name" if straight[0] else ""


def alike(one: str, other: str) -> str:
    if not one or not other:
        return ""
    if one == other:
        return "the same"
    if other in variants(one):
        return "a form of the same name"
    if sounds(one) & sounds(other):
        return "sounds alike"
    return (
        "spelled alike"
        if OSA.normalized_similarity(one, other) >= ALIKE and min(len(one), len(other)) > 2
        else ""
    )


def together(given: str, family: str) -> str:
    different = [words for words in (given, family) if words != "the same"]
    return " and ".join(dict.fromkeys(different)) if different else "same name"


def births(one: date | None, other: date | None) -> str:
    if one is None or other is None:
        return "a birth date is missing"
    if one == other:
        return "same birth date"
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return "day and month of birth the other way round"
    same = sum((one.year == other.year, one.month == other.month, one.day == other.day))
    return "birth date differs in one part" if same == 2 else "another birth date"
