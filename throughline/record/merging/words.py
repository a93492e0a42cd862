"""Merging in words: what stands on each side, what would move, and what became of each row."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughline.access.parts import Part
from throughline.design.dates import clock, day
from throughline.design.parts.tables import Column, Table
from throughline.record.entries.models import Entry
from throughline.record.merging.models import Merge, MergedRow
from throughline.record.merging.plan import BOTH, EARLIER, THAT, THIS, Clash, Plan
from throughline.record.merging.tables import Place, place
from throughline.record.people.finding.matching import told_by
from throughline.record.people.finding.why import why
from throughline.record.people.identity_bar import born
from throughline.record.people.models import Home, Person

NAMES = {
    "EntryChild": "entries that name the child", "Allocation": "allocations", "NamedRole": "people named for the child",
    "Residence": "places lived", "Relationship": "family ties", "Identifier": "numbers", "Flag": "things to know first",
    "ProtectionPlan": "protection plans", "Restriction": "restrictions", "Search": "searches", "PersonName": "other names",
    "KeepingDecision": "decisions about keeping", "Draft": "drafts", "VisitChild": "answers about the child in visits",
    "MilestoneChild": "things that happened", "DecisionChild": "decisions", "Release": "passages released in copies",
    "SharedToRewrite": "entries to write again", "AddressKnown": "who may know the address", "Gender": "gender",
    "ContactRestriction": "contact restrictions", "ParentalResponsibility": "parental responsibility",
    "Involvement": "services involved", "Ethnicity": "ethnicity", "Faith": "faith", "Culture": "culture",
}  # fmt: skip
WAYS = {EARLIER: "The earlier ends on the day the later begins", BOTH: "Both stand"}
DID = dict(MergedRow.DID)


def table(one: Place) -> str:
    return NAMES.get(one.name, f"{one.words}s")


@dataclass(frozen=True, kw_only=True)
class Way:
    value: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    key: str
    title: str
    ways: list[Way]
    chosen: str = ""


def sides(kept: Person, gone: Person, on: date) -> Table:
    """What each says of who it is, line by line."""
    columns = (Column(words="What", hidden=True), Column(words=kept.reference), Column(words=gone.reference))
    rows = (
        ("Name", str(kept), str(gone)),
        ("Born", _born(kept, on), _born(gone, on)),
        ("Died", day(kept.died) if kept.died else "No", day(gone.died) if gone.died else "No"),
        ("Open to you", _open(kept), _open(gone)),
    )
    return Table(label="The two records side by side", columns=columns, rows=rows)


def _born(person: Person, on: date) -> str:
    shut = person.restriction == Person.RESTRICTED and not person.opened & Part.HEADER
    return "Restricted" if shut else born(person, on)


def _open(person: Person) -> str:
    return "The whole record" if person.opened & Part.CONTENT else "The name and what keeps the child safe"


def alike(kept: Person, gone: Person) -> str:
    words = ", ".join(why(told_by(kept), told_by(gone)))
    return words[:1].upper() + words[1:] if words else "Neither name nor birth date is alike"


def moves(found: Plan) -> list[tuple[str, str]]:
    counted = Counter(table(one) for one, _ in found.moves)
    lines = [
        (words[:1].upper() + words[1:], f"{number} would move") for words, number in sorted(counted.items())
    ]
    aside = Counter(table(one) for one, *_ in found.twice)
    lines += [
        (words[:1].upper() + words[1:], f"{number} said twice, once is enough")
        for words, number in sorted(aside.items())
    ]
    return lines + ([("Drafts", f"{len(found.drafts)} would move with their words")] if found.drafts else [])


def choices(found: Plan, merge: Merge, chosen: dict[str, str]) -> list[Choice]:
    return [_choice(clash, merge, chosen.get(clash.key, "")) for clash in found.clashes]


def _choice(clash: Clash, merge: Merge, chosen: str) -> Choice:
    said = {
        THIS: f"{merge.kept.reference}: {row(clash.kept)}", THAT: f"{merge.gone.reference}: {row(clash.gone)}",
    } | WAYS  # fmt: skip
    title = f"{table(clash.place)[:1].upper()}{table(clash.place)[1:]}: which stands?"
    return Choice(
        key=clash.key,
        title=title,
        ways=[Way(value=way, words=said[way]) for way in clash.ways],
        chosen=chosen,
    )


def row(one: Any) -> str:
    """One row in a line: what it is and from when until when, or the entry that it was said in."""
    if entry := getattr(one, "entry_id", None):
        found = Entry.objects.filter(pk=entry).first()
        return f"as told in “{found.headline}”" if found else "as told in an entry you cannot see"
    parts = [
        str(value)
        for name in ("kind", "role", "category", "value", "words")
        if (value := getattr(one, name, ""))
    ]
    parts += [_who(one), _where(one), _when(one)]
    return ", ".join(part for part in parts if part) or str(one.pk)


def _who(one: Any) -> str:
    return one.worker.name if hasattr(one, "worker") else ""


def _where(one: Any) -> str:
    if not hasattr(one, "home_id"):
        return ""
    home = Home.objects.filter(pk=one.home_id, confidential=False).first()
    return home.lines if home else "an address kept confidential"


def _when(one: Any) -> str:
    if not getattr(one, "started", None):
        return ""
    return f"from {day(one.started)}" + (f" until {day(one.ended)}" if one.ended else "")


def explained(rows: list[MergedRow]) -> list[tuple[str, str, str]]:
    """Each thing that moved: what it is, what became of it, and why where somebody or something chose."""
    there = {
        kind: _there(kind, rows) for kind in {(one.model, one.column) for one in rows if one.model != "Draft"}
    }
    found = [there.get((one.model, one.column), {}).get(one.row) for one in rows]
    headlines = dict(
        Entry.objects.filter(
            pk__in={row.entry_id for row in found if getattr(row, "entry_id", None)}
        ).values_list("pk", "headline")
    )
    return [
        (_named(one, row, headlines), DID[one.did], one.why) for one, row in zip(rows, found, strict=True)
    ]


def _there(kind: tuple[str, str], rows: list[MergedRow]) -> dict[int, Any]:
    keys = [one.row for one in rows if (one.model, one.column) == kind]
    return place(*kind).model.objects.in_bulk(keys)


def _named(one: MergedRow, found: Any, headlines: dict[int, str]) -> str:
    words = kind_of(one.model, one.column)
    if found is None:
        return words
    if entry := getattr(found, "entry_id", None):
        return f"{words}: “{headlines[entry]}”" if entry in headlines else words
    return f"{words}: {row(found)}"


def kind_of(model: str, column: str) -> str:
    words = NAMES["Draft"] if model == "Draft" else table(place(model, column))
    return words[:1].upper() + words[1:]


def told(merge: Merge) -> list[tuple[str, str]]:
    lines = [("Proposed by", _by(merge.proposed_by, merge.proposed_at)), ("Why", merge.reason)]
    if merge.done_at:
        lines.append(("Decided by", _by(merge.done_by, merge.done_at)))
    if merge.refused_at:
        lines.append(("Refused by", _by(merge.refused_by, merge.refused_at)))
    if merge.undone_at:
        lines += [("Taken back by", _by(merge.undone_by, merge.undone_at)), ("Because", merge.undone_why)]
    return lines


def _by(account: Any, at: Any) -> str:
    return f"{account.name}, {day(at)}, {clock(at)}"
