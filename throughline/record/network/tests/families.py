"""Families put together in memory, for what draws them and says them."""

from datetime import date

from throughline.record.network.picture import Known, known
from throughline.record.people.models import Person, Relationship

ON = date(2026, 11, 20)
BORN = {
    "Tia": date(2017, 6, 3),
    "Kai": date(2012, 5, 11),
    "Esme": date(2023, 8, 14),
    "Kelly": date(1991, 2, 8),
}


def the_family(
    *ties: str, focus: str = "Tia", homes: tuple[str, ...] = (), on: date = ON, **changes: dict
) -> Known:
    """`Kelly mother Tia`; `Craig partner Kelly to 2026-06-21`; a home is names with spaces between."""
    told = [tie.split() for tie in ties]
    names = dict.fromkeys([focus, *(name for tie in told for name in _ends(tie))])
    people = {
        number: Person(
            id=number, given_name=name, family_name="Marsden", born=BORN.get(name, date(1990, 1, number))
        )
        for number, name in enumerate(names, 1)
    }
    keys = {person.given_name: key for key, person in people.items()}
    for name, said in changes.items():
        for field, value in said.items():
            setattr(people[keys[name]], field, value)
    rows = [_tie(number, words, keys) for number, words in enumerate(told, 1)]
    here = [frozenset(keys[name] for name in home.split()) for home in homes]
    return known(people[keys[focus]], people, rows, here, on)


def _ends(words: list[str]) -> tuple[str, str]:
    until = words.index("to") if "to" in words else len(words)
    return words[1] if words[0] == "?" else words[0], words[until - 1]


def _tie(number: int, words: list[str], keys: dict[str, int]) -> Relationship:
    ended = None
    if "to" in words:
        at = words.index("to")
        ended, words = date.fromisoformat(words[at + 1]), words[:at]
    doubted, words = ("disputed", words[1:]) if words[0] == "?" else ("", words)
    kind = " ".join(words[1:-1])
    return Relationship(
        id=number,
        person_id=keys[words[0]],
        kind=kind,
        other_id=keys[words[-1]],
        ended=ended,
        certainty=doubted,
    )
