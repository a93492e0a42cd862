"""Who works with the families beside the stories: roles, a transfer that waits, one that came back, and a child closed once
and open again."""

from datetime import date, datetime

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.entries.actions import approve
from throughline.record.entries.models import Entry
from throughline.record.holding.kinds import closure, handover
from throughline.record.holding.models import Transfer
from throughline.record.holding.transferring import close_offer
from throughline.record.people.actions import allocate, name_role
from throughline.record.people.models import Allocation, Person
from throughline.synthetic.builders import a_child, a_parent
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE, writing
from throughline.synthetic.writing import written

OPENED, CLOSED, BACK = date(2026, 1, 12), date(2026, 8, 6), date(2026, 11, 9)


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    staff = told.staff
    isla = _came_back(staff["stone"], staff["adeyemi"], staff["achebe"])
    _roles(told)
    _returned(isla, staff["adeyemi"], staff["stone"])
    _waiting(isla, staff["adeyemi"], staff["raman"])


def _came_back(first: Account, second: Account, manager: Account) -> Person:
    """Isla Bright: helped from January, closed in August, and back in November."""
    isla = a_child("Isla Bright", born=date(2019, 9, 30), worker=first, since=OPENED, told=at(OPENED))
    a_parent("Dawn Bright", of=[isla], born=date(1994, 2, 17), told=at(OPENED))
    key = f"child-{isla.pk}"
    raw = {
        "day": "Thu 6 Aug 2026", "reason": "met",
        "because": "Isla was at school late or not at all, and alone in the evenings while Dawn worked. Dawn has day shifts"
        " since May, and Isla has missed two days since.",
        "actions": "The breakfast club goes on; the school pays.", "dues": "Nothing is due.",
        f"{key}-changed": "Isla has her tea with her mum, and goes to bed at eight.",
        f"{key}-goodbye": "had", f"{key}-goodbye_on": "Wed 5 Aug 2026",
        f"{key}-said": "You can come and see my hamster anyway.",
        "told-0-kind": "family", "told-0-who": "Dawn Bright", "told-0-day": "Wed 5 Aug 2026", "told-0-how": "visit",
        "told-1-kind": "agency", "told-1-who": "Larkfield Primary School", "told-1-day": "Thu 6 Aug 2026", "told-1-how": "letter",
        "contingency": "If Dawn goes back to nights, or Isla is late more than twice in a fortnight.",
        "ring": "The front door, 01632 960100",
    }  # fmt: skip
    entry = written(kind=closure, by=first, children=[isla], raw=raw, told=at(CLOSED))
    with writing(by=manager, told=at(CLOSED, 16)):
        approve(entry=Entry.objects.get(pk=entry.pk), reason="Checked with the school, and with Dawn.")
    with as_keeper(PURPOSE, told=at(BACK), by=manager.pk):
        team = Allocation.objects.get(person=isla).team
        allocate(
            child=isla, worker=second, team=team, started=BACK, by=manager.pk,
            why="The school rang: late six times in two weeks",
        )  # fmt: skip
    return isla


def _roles(told: Told) -> None:
    """Beside the Marsdens: who leads on protection, and whom Priya asks."""
    manager, staff = told.staff["achebe"], told.staff
    since = date(2026, 7, 13)
    with as_keeper(PURPOSE, told=at(since), by=manager.pk):
        for key in ("TIA", "KAI", "ESME"):
            child = told.people[key].pk
            name_role(
                child=child,
                account=staff["stone"].pk,
                kind="lead child protection practitioner",
                started=since,
                by=manager.pk,
            )
            name_role(
                child=child, account=manager.pk, kind="social work supervisor", started=since, by=manager.pk
            )


def _handover(child: Person, by: Account, to: Account, told: datetime, **changed: str) -> Entry:
    key = f"child-{child.pk}"
    raw = {
        "to_id": str(to.pk), "matters": "Isla is late when Dawn is on nights. She minds being asked about it in front of others.",
        "risks": "She is alone from six until Dawn’s sister comes at nine.", "open_actions": "The breakfast club begins again: the school writes.",
        "family_told": "Dawn knows, and asked that it be somebody who stays.", "next_dates": "School meeting on Wed 25 Nov 2026.",
        f"{key}-goodbye": "planned", f"{key}-goodbye_on": "Tue 24 Nov 2026", f"{key}-said": "Is the new one nice?",
    }  # fmt: skip
    return written(kind=handover, by=by, children=[child], raw=raw | changed, told=told)


def _returned(child: Person, by: Account, to: Account) -> None:
    offered, answered = at(date(2026, 11, 12), 10), at(date(2026, 11, 13), 9)
    entry = _handover(
        child, by, to, offered, day="Thu 12 Nov 2026", no_joint_visit="Dates are still being asked for",
    )  # fmt: skip
    with writing(by=to, told=answered):
        one = Transfer.objects.get(entry=entry)
        close_offer(one, Transfer.RETURNED, "I closed Isla in August, and Dawn asked for somebody new.")


def _waiting(child: Person, by: Account, to: Account) -> None:
    offered = at(date(2026, 11, 16), 15)
    _handover(child, by, to, offered, day="Mon 16 Nov 2026", joint_visit_on="Tue 24 Nov 2026")
