"""The fourteen records of the grids, and how to ask the program and the database about one of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.access.models import Account, Conflict, Grant
from throughline.access.parts import Part
from throughline.access.principal import as_keeper
from throughline.config.clock import now, today
from throughline.record.clocks.models import Fact
from throughline.record.people.actions import end_allocation, hold
from throughline.record.people.models import Allocation, Home, Person
from throughline.record.protection.actions import end_plan
from throughline.record.protection.models import ProtectionPlan
from throughline.synthetic.builders import a_child, a_home, a_visit, lives_at, siblings
from throughline.synthetic.cast import Cast, the_cast
from throughline.synthetic.company import COMPANY, Company, is_named, the_company

HELD = {"since": date(2026, 1, 5), "plan_since": date(2026, 7, 13)}
FIRST = 10_000_000
AREAS = {
    "C": Part.CONTENT,
    "M": Part.MINUTES,
    "P": Part.PLACEMENT,
    "B": Part.HEALTH,
    "L": Part.EDUCATION,
    "N": Part.PLAN,
}
"""Each record has an entry of every area, written by somebody who reads none of them."""


@dataclass(frozen=True, slots=True)
class Grid:
    cast: Cast
    records: dict[str, Person]
    everybody: dict[str, Account]

    def account(self, persona: str) -> Account:
        return self.everybody[persona]


def the_grid() -> Grid:
    """Every record has an entry, a plan and a confidential home, so that there is something to keep hidden."""
    cast = the_cast()
    return Grid(cast, _records(cast), cast.everybody)


def the_whole_grid() -> Grid:
    """With everybody, named for, given or once the worker of, two records: an ordinary one and a restricted one."""
    company = the_company()
    records = _records(company.cast)
    for name in ("mine", "restricted"):
        _everybody_has_theirs(company, records[name])
    for child in records.values():
        _an_entry_of_every_area(child, company["fin"])
    with as_keeper("a list on a sealed record, and what stands in the way"):
        for name in ("mine", "restricted", "closed"):
            Fact.objects.create(
                subject_kind="child", subject_id=records[name].pk, what="front_door_contact",
                day=today() - timedelta(days=2), until=today() + timedelta(days=5), source_kind="grid", source_id=1,
            )  # fmt: skip
        for name in ("sealed", "elsewhere"):
            for who in ("adele", "amos"):
                _given(company[who], records[name], "listed", by=company.cast.ruth)
        Conflict.objects.create(
            account=company.cast.bob,
            person_id=records["allegation"].pk,
            kind="subject",
            since=now(),
            source="declared",
        )
        for who in (company.cast.alice, company["gwen"], company["irene"]):
            Conflict.objects.create(
                account=who, person_id=records["family"].pk, kind="family", since=now(), source="declared"
            )
    return Grid(company.cast, records, company.everybody)


def _records(cast: Cast) -> dict[str, Person]:
    names = {
        "mine": "Mina Mine", "theirs": "Thea Theirs", "nobody's": "Nobby Nobodys", "closed": "Clo Closed", "unheld": "Una Unheld",
        "held": "Hal Held", "restricted": "Resi Restricted", "sealed": "Cilla Sealed", "elsewhere": "Elsie Elsewhere",
        "sibling": "Sib Sibling", "unborn": "Baby Unborn", "deceased": "Dora Deceased", "allegation": "Alma Alleged",
        "family": "Nia Niece",
    }  # fmt: skip
    theirs = ("theirs", "elsewhere", "family")
    records = {
        key: a_child(name, worker=cast.charlie if key in theirs else cast.alice, **HELD)
        for key, name in names.items()
    }
    siblings(records["sibling"], records["elsewhere"])
    for key, child in records.items():
        lives_at(a_home(f"{key} secret road", confidential=True), child)
        lives_at(a_home(f"{key} open road"), child, since=date(2024, 1, 1))
        by = cast.charlie if key in theirs else cast.alice
        a_visit(by=by, children={child: "seen"}, on=date(2026, 11, 2))
    with as_keeper("closing and restricting"):
        for key in ("nobody's", "closed", "unheld", "held"):
            allocation = Allocation.objects.get(person=records[key])
            end_allocation(allocation=allocation, ended=today() - timedelta(days=7))
        Allocation.objects.filter(person=records["nobody's"]).delete()
        end_plan(plan=ProtectionPlan.objects.get(person=records["closed"]), ended=today() - timedelta(days=7))
        hold(child=records["held"], manager=cast.mariam, team=cast.north, started=today() - timedelta(days=7))
        for key, level in (("restricted", 1), ("family", 1), ("sealed", 2), ("elsewhere", 2)):
            Person.objects.filter(pk=records[key].pk).update(restriction=level)
        Person.objects.filter(pk=records["deceased"].pk).update(died=date(2026, 11, 1))
        Person.objects.filter(pk=records["unborn"].pk).update(born=None, expected=date(2027, 1, 19))
    return records


def _everybody_has_theirs(company: Company, child: Person) -> None:
    for member in COMPANY:
        account = company.accounts[member.name]
        if member.named_as:
            is_named(account, child, member.named_as)
        if member.given:
            with as_keeper("giving"):
                _given(
                    account, child, member.given, by=company.cast.ruth, ticked=member.given == "inspection"
                )
    with as_keeper("worked with until lately"):
        ended = today() - timedelta(days=30)
        Allocation.objects.create(
            person=child, worker=company["eve"], team=company.cast.south, role="co-worker",
            started=date(2026, 1, 5), ended=ended,
        )  # fmt: skip


def _given(account: Account, child: Person, kind: str, *, by: Account, ticked: bool = False) -> Grant:
    giver = account if kind == "break-glass" else by
    return Grant.objects.create(
        account=account, person_id=child.pk, kind=kind, reason="for the grid", restricted=ticked, given_by=giver,
        started=now() - timedelta(hours=1), until=now() + timedelta(hours=1),
    )  # fmt: skip


def _an_entry_of_every_area(child: Person, author: Account) -> None:
    from throughline.record.models import Entry, EntryChild

    with as_keeper("an entry of every area"):
        for area in AREAS.values():
            key = FIRST + child.pk * 10_000 + area.value
            Entry.objects.create(
                id=key,
                kind="visit",
                happened_at=now(),
                recorded_at=now(),
                author=author,
                headline=f"{area.name}",
            )
            EntryChild.objects.create(
                entry_id=key, person=child, happened_at=now(), part=area.value, author_id=author.pk
            )


def visible_parts(person: Person) -> set[str]:
    """What the database itself shows whoever is acting: one table for each part."""
    from throughline.record.models import EntryChild

    entries = EntryChild.objects.filter(person_id=person.pk, entry_id__gte=FIRST)
    shown = {
        "E": Person.objects.filter(pk=person.pk),
        "H": Home.objects.filter(residents__person_id=person.pk, confidential=False),
        "S": ProtectionPlan.objects.filter(person_id=person.pk),
        "X": Home.objects.filter(residents__person_id=person.pk, confidential=True),
    } | {letter: entries.filter(part=area) for letter, area in AREAS.items()}
    return {part for part, rows in shown.items() if rows.exists()}
