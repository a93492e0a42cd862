"""Everybody whom the grids name: one person for each role, and those for whom a day or a shift makes the difference."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from throughline.access.models import Account, GlassReview, Grant, Organisation, Shift, Team
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.people.models import NamedRole, Person
from throughline.synthetic.builders import a_person, a_team
from throughline.synthetic.cast import STARTED, Cast, the_cast
from throughline.synthetic.telling import PURPOSE


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    role: str
    team: str = ""
    """north, or one of their own."""
    organisation: str = ""
    named_as: str = ""
    """What they are named as for a child who is theirs."""
    given: str = ""
    """The kind of grant by which they read a record that is theirs."""


COMPANY = (
    Member("Sunny Shaw", "student", team="north"),
    Member("Faye Finch", "family-help", team="Family hub", organisation="Northmere Families"),
    Member("Perry Poole", "adviser", named_as="personal adviser"),
    Member("Connie Bell", "business-support", team="north"),
    Member("Helen Hart", "director"),
    Member("Irene Iqbal", "reviewer", named_as="independent reviewing officer"),
    Member("Ned Nash", "out-of-hours"),
    Member("Nora North", "out-of-hours"),
    Member("Dee Dunn", "front-door"),
    Member("Don Drew", "front-door"),
    Member("Adele Ames", "adoption"),
    Member("Amos Ayre", "adoption-manager"),
    Member("Fern Ford", "fostering", named_as="fostering social worker"),
    Member("Petra Pike", "placements", named_as="placements officer"),
    Member("Leo Lund", "lado"),
    Member("Laura Lane", "lawyer", named_as="lawyer"),
    Member("Pat Pound", "multi-agency", team="north", organisation="Northmere Police"),
    Member("Harriet Hill", "multi-agency", team="north", organisation="Northmere Health"),
    Member("Edie East", "multi-agency", team="north", organisation="Northmere Schools"),
    Member("Vera Vane", "virtual-school", named_as="virtual school"),
    Member("Hugo Hale", "health", named_as="nurse for children in care", organisation="Northmere Health"),
    Member("Paul Price", "panel", named_as="panel"),
    Member("Avery Adams", "advocate", named_as="advocate", organisation="Speak Up Northmere"),
    Member("Carla Cole", "carer", named_as="foster carer"),
    Member("Sasha Snow", "partner", named_as="school", organisation="Millbrook Primary"),
    Member("Kit Keen", "checker", organisation="Northmere Hospital"),
    Member("Quinn Quill", "auditor", given="sample"),
    Member("Ingrid Innes", "inspector", given="inspection"),
    Member("Cole Cross", "complaints", given="complaint"),
    Member("Rosa Rook", "records", given="records"),
    Member("Rex Reed", "returns"),
    Member("Coco Court", "commissioner", organisation="Eastmoor Council"),
    Member("Lionel Lake", "member"),
    Member("Fin Frost", "finance"),
    Member("Poppy Parr", "participation", named_as="participation"),
    Member("Robin Relay", "service"),
    Member("Eve Ellis", "worker"),
    Member("Ewan Earl", "worker", given="evidence"),
    Member("Gwen Gale", "worker", given="break-glass"),
    Member("Max Moss", "manager"),
    Member("Mo Mills", "manager"),
)  # fmt: skip
KINDS = {"commissioner": "commissioner"}
"""What the organisation of a role is; of every other it is a partner."""
SHIFTS = {"Ned Nash": "out-of-hours", "Dee Dunn": "front-door"}
"""On a published shift now. Nora and Don work the same desks on other days."""


@dataclass(frozen=True, slots=True)
class Company:
    cast: Cast
    accounts: dict[str, Account]

    @property
    def everybody(self) -> dict[str, Account]:
        return self.cast.everybody | {name.split()[0].lower(): who for name, who in self.accounts.items()}

    def __getitem__(self, first_name: str) -> Account:
        return self.everybody[first_name]


def the_company() -> Company:
    """Max acts up in Mariam's place until tomorrow; Mo did until yesterday; Eve worked with a child until lately."""
    cast = the_cast()
    teams = {"north": cast.north}
    accounts = {
        member.name: _joins(member, cast, teams) for member in COMPANY if member.name[:2] not in ("Ma", "Mo")
    }
    accounts |= {
        "Max Moss": acts_up("Max Moss", cast, until=_day(1)),
        "Mo Mills": acts_up("Mo Mills", cast, until=_day(0)),
    }
    with as_keeper(PURPOSE):
        cast.ruth.posts.update(reports_to=accounts["Helen Hart"].posts.get())
        for name, desk in SHIFTS.items():
            sits(accounts[name], desk, start=now() - timedelta(hours=1), end=now() + timedelta(hours=7))
    return Company(cast, accounts)


def _day(after: int) -> date:
    return now().date() + timedelta(days=after)


def _joins(member: Member, cast: Cast, teams: dict[str, Team]) -> Account:
    account = _sits_somewhere(member, teams, STARTED)
    above = cast.mariam if member.team == "north" else cast.ruth if member.role == "worker" else None
    if above:
        with as_keeper(PURPOSE, told=STARTED):
            account.posts.update(reports_to=above.posts.get())
    return account


def acts_up(name: str, cast: Cast, *, until: date) -> Account:
    """A manager of North for three weeks, above nobody's post and below Ruth's."""
    account = a_person(
        name=name, role="manager", title="Acting team manager", team=cast.north, reports_to=cast.ruth,
        since=until - timedelta(days=21), until=until, told=STARTED,
    )  # fmt: skip
    with as_keeper(PURPOSE, told=STARTED):
        account.posts.update(acting=True)
    return account


def sits(account: Account, desk: str, *, start: datetime, end: datetime) -> Shift:
    """On a shift that is published already."""
    return Shift.objects.create(
        holder=account, desk=desk, starts_at=start, ends_at=end, published_at=start - timedelta(days=7)
    )


def is_named(
    account: Account, child: Person, kind: str, *, since: date = date(2026, 1, 5), until: date | None = None
) -> NamedRole:
    with as_keeper(PURPOSE):
        return NamedRole.objects.create(person=child, account=account, kind=kind, started=since, ended=until)


def everybody_else(*, child: Person, head: Account, north: Team, told: datetime, now: datetime) -> None:
    """For the demo: one person for every other role, named for one child, and two desks that are sat at."""
    with as_keeper(PURPOSE):
        here = set(Account.objects.values_list("name", flat=True))
    teams = {"north": north}
    for member in COMPANY:
        if member.name in here or member.role in ("worker", "manager"):
            continue
        account = _sits_somewhere(member, teams, told)
        if member.named_as:
            is_named(account, child, member.named_as, since=told.date())
        if member.name in SHIFTS:
            with as_keeper(PURPOSE):
                sits(
                    account, SHIFTS[member.name], start=now - timedelta(hours=3), end=now + timedelta(hours=9)
                )
    with as_keeper(PURPOSE, told=told):
        director = Account.objects.get(name="Helen Hart").posts.get()
        head.posts.update(reports_to=director)


def a_broken_glass(by: Account, *children: Person, at: datetime, reason: str) -> None:
    """At night, by somebody off the rota, over by the morning, and waiting for somebody else to look at it."""
    together, more = uuid4(), {"account": by, "given_by": by, "kind": "break-glass", "code": "danger"}
    with as_keeper(PURPOSE, told=at, by=by.id):
        GlassReview.objects.create(together=together, account_id=by.id, due=at.date() + timedelta(days=4))
        for child in children:
            Grant.objects.create(
                person_id=child.id,
                together=together,
                reason=reason,
                started=at,
                until=at + timedelta(hours=5),
                **more,
            )


def _sits_somewhere(member: Member, teams: dict[str, Team], told: datetime) -> Account:
    if member.team and member.team not in teams:
        teams[member.team] = a_team(member.team, told=told)
    account = a_person(
        name=member.name, role=member.role, team=teams.get(member.team), since=told.date(), told=told
    )
    if member.organisation:
        with as_keeper(PURPOSE, told=told):
            organisation, _ = Organisation.objects.get_or_create(
                name=member.organisation, defaults={"kind": KINDS.get(member.role, "partner")}
            )
            account.posts.update(organisation=organisation)
    return account
