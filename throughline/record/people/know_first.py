"""What whoever opens a person's page must know first, from five tables in one statement."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from throughline.access.principal import cursor
from throughline.design.dates import day
from throughline.record.people.models import ContactRestriction, Flag
from throughline.record.people.models.language import INTERPRETERS

RUNS = "(started is null or started <= %(on)s) and (ended is null or ended > %(on)s)"
NAME = "(select given_name || ' ' || family_name from record_person whose where whose.id = said.{0})"
KNOW_FIRST = f"""
select 'flag', to_jsonb(said) from record_flag said where said.person_id = %(person)s and {RUNS}
union all
select 'order', to_jsonb(said) || jsonb_build_object('against', {NAME.format("bound_id")}, 'child', {NAME.format("person_id")})
from record_contactrestriction said where (said.person_id = %(person)s or said.bound_id = %(person)s)
  and (started is null or started <= %(on)s) and (ended is null or ended > %(on)s or ended_why = '')
union all
select 'language', to_jsonb(said) from record_language said
where said.person_id = %(person)s and interpreter <> '' and {RUNS}
union all
select 'communication', to_jsonb(said) from record_communication said where said.person_id = %(person)s and {RUNS}
union all
select 'born', to_jsonb(said) from record_birthclaim said where said.person_id = %(person)s and {RUNS}
"""
ORDERS, NEEDS = dict(ContactRestriction.KINDS), dict(INTERPRETERS)
HIDDEN = "somebody you cannot see"


@dataclass(frozen=True, kw_only=True, slots=True)
class Warned:
    """One thing to know first: danger stands before everything else."""

    kind: str
    words: str


def know_first(person_id: int, on: date) -> list[Warned]:
    found: dict[str, list[dict]] = {"flag": [], "order": [], "language": [], "communication": [], "born": []}
    with cursor() as cur:
        cur.execute(KNOW_FIRST, {"person": person_id, "on": on})
        for what, data in cur.fetchall():
            found[what].append(json.loads(data) if isinstance(data, str) else data)
    return [
        *(_flag(data, on) for data in sorted(found["flag"], key=_latest, reverse=True)),
        *_orders(found["order"], person_id, on),
        *_age(found["born"]),
        *(Warned(kind="voice", words=_needs(data)) for data in found["language"]),
        *(Warned(kind="voice", words=data["short"]) for data in found["communication"]),
    ]


def _latest(data: dict) -> tuple[str, int]:
    return data["started"], -data["id"]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _flag(data: dict[str, Any], on: date) -> Warned:
    columns = ("kind", "words", "source", "instruction", "ring")
    flag = Flag(
        ended=_day(data["ended"]), review_on=_day(data["review_on"]), **{name: data[name] for name in columns}
    )
    return Warned(kind=flag.kind, words=flag_words(flag, on))


def flag_words(flag: Flag, on: date) -> str:
    source = f" ({flag.source})" if flag.source else ""
    end = f", until {day(flag.ended)}" if flag.ended else ""
    review = f", review was due {day(flag.review_on)}" if flag.overdue(on) else ""
    unverified = "Unverified: " if flag.unverified and flag.kind == "danger" else ""
    said = ". ".join(words.rstrip(".") for words in (flag.words, flag.instruction) if words)
    return f"{unverified}{said}{source}{end}{review}"


def _orders(found: list[dict], person_id: int, on: date) -> Iterable[Warned]:
    """An order that binds this person is said once, however many children it protects."""
    ordered = sorted(found, key=lambda data: (data["order"], data["id"]))
    for _, rows in groupby(ordered, key=lambda data: data["order"]):
        of_one = list(rows)
        yield Warned(kind="danger", words=order_words(of_one, person_id, on))


def order_words(rows: list[dict], person_id: int, on: date) -> str:
    first, ended = rows[0], _day(rows[0]["ended"])
    name = ORDERS[first["kind"]]
    if first["bound_id"] == person_id:
        children = ", ".join(data["child"] or HIDDEN for data in rows)
        who = f"Bound by this: {name[:1].lower()}{name[1:]}, which protects {children}"
    else:
        bound = (first["against"] or HIDDEN) if first["bound_id"] else first["bound_words"]
        who = f"{name} against {bound}"
    if ended and ended <= on:
        return f"Lapsed {day(ended)}: {who}"
    unverified = "" if first["source"] else "Unverified: "
    until = f", until {day(ended)}" if ended else ""
    return f"{unverified}{who}{until}. If broken: {first['if_breached']}"


def _age(found: list[dict]) -> Iterable[Warned]:
    """Every birth day that is given, the one that counts first; one alone is no dispute."""
    if len({data["born"] for data in found}) < 2:
        return
    ordered = sorted(found, key=lambda data: (not data["standing"], data["born"]))
    said = [f"{_plain(data['born'])}{' counts' if data['standing'] else ' is given too'}" for data in ordered]
    yield Warned(kind="note", words=f"Age disputed: {', '.join(said)}")


def _plain(text: str) -> str:
    found = date.fromisoformat(text)
    return f"{found.day} {found:%b %Y}"


def _needs(data: dict) -> str:
    name = f"{data['language']} ({data['dialect']})" if data["dialect"] else data["language"]
    return f"{NEEDS[data['interpreter']]} needed: {name}"
