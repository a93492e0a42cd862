"""The nine records of the grid, and how to ask the program and the database about one of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import today
from throughline.record.people.actions import end_allocation, hold
from throughline.record.people.models import Allocation, Home, Person
from throughline.record.protection.actions import end_plan
from throughline.record.protection.models import ProtectionPlan
from throughline.synthetic.builders import a_child, a_home, a_visit, lives_at
from throughline.synthetic.cast import Cast, the_cast


@dataclass(frozen=True, slots=True)
class Grid:
    cast: Cast
    records: dict[str, Person]

    def account(self, persona: str) -> Account:
        return self.cast.everybody[persona]


def the_grid() -> Grid:
    """Every record has an entry, a plan and a confidential home, so that there is something to keep hidden."""
    cast = the_cast()
    since, alice, charlie = date(2026, 1, 5), cast.alice, cast.charlie
    held = {"since": since, "plan_since": date(2026, 7, 13)}
    records = {
        "mine": a_child("Mina Mine", worker=alice, **held),
        "theirs": a_child("Thea Theirs", worker=charlie, **held),
        "nobody's": a_child("Nobby Nobodys", worker=alice, **held),
        "closed": a_child("Clo Closed", worker=alice, **held),
        "unheld": a_child("Una Unheld", worker=alice, **held),
        "held": a_child("Hal Held", worker=alice, **held),
        "restricted": a_child("Resi Restricted", worker=alice, **held),
        "sealed": a_child("Cilla Sealed", worker=alice, **held),
        "elsewhere": a_child("Elsie Elsewhere", worker=charlie, **held),
    }
    for name, child in records.items():
        lives_at(a_home(f"{name} secret road", confidential=True), child)
        a_visit(
            by=charlie if name in ("theirs", "elsewhere") else alice,
            children={child: "seen"},
            on=date(2026, 11, 2),
        )
    with as_keeper("closing and restricting"):
        for name in ("nobody's", "closed", "unheld", "held"):
            allocation = Allocation.objects.get(person=records[name])
            end_allocation(allocation=allocation, ended=today() - timedelta(days=7))
        Allocation.objects.filter(person=records["nobody's"]).delete()
        end_plan(plan=ProtectionPlan.objects.get(person=records["closed"]), ended=today() - timedelta(days=7))
        hold(child=records["held"], manager=cast.mariam, team=cast.north, started=today() - timedelta(days=7))
        for name, level in (("restricted", 1), ("sealed", 2), ("elsewhere", 2)):
            Person.objects.filter(pk=records[name].pk).update(restriction=level)
    return Grid(cast, records)


def visible_parts(person: Person) -> set[str]:
    """What the database itself shows whoever is acting: one table for each part."""
    from throughline.record.models import EntryChild

    shown = {
        "E": Person.objects.filter(pk=person.pk),
        "H": Allocation.objects.filter(person_id=person.pk),
        "S": ProtectionPlan.objects.filter(person_id=person.pk),
        "C": EntryChild.objects.filter(person_id=person.pk),
        "X": Home.objects.filter(residents__person_id=person.pk, confidential=True),
    }
    return {part for part, rows in shown.items() if rows.exists()}
