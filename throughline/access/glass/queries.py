"""Before the glass is broken: which children, who will be told, until when. What is broken already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from throughline.access.law.glass import HEARD
from throughline.access.models import Grant, Shift
from throughline.access.parts import Part
from throughline.access.principal import acting, cursor

LONGEST = timedelta(hours=8)
GROWN = 18
RUNS = "{0}.started <= %(on)s and ({0}.ended is null or {0}.ended > %(on)s)"
HOUSEHOLD = f"""
select person.id, person.reference, person.given_name, person.family_name, person.born, law.opened(person.id)
from record_person person where person.id = %(person)s or (person.restriction = 0
  and coalesce(person.born, person.expected) > %(grown)s and person.id in (
    select theirs.person_id from record_residence own join record_residence theirs on theirs.home_id = own.home_id
    where own.person_id = %(person)s and {RUNS.format("own")} and {RUNS.format("theirs")}))
order by person.id <> %(person)s, person.born, person.id
"""
SAFETY = f"""
select 'Held by', worker.name || ', ' || team.name from record_allocation held
  join access_account worker on worker.id = held.worker_id join access_team team on team.id = held.team_id
  where held.person_id = %(person)s and held.role <> 'co-worker' and {RUNS.format("held")}
union all select 'Plan', 'Child protection plan: ' || plan.category from record_protectionplan plan
  where plan.person_id = %(person)s and {RUNS.format("plan")}
union all (select label.words, flag.words from record_flag flag
  join (values ('danger', 'Safety'), ('health', 'Health'), ('voice', 'How they talk'), ('note', 'Note')) label(kind, words)
    on label.kind = flag.kind
  where flag.person_id = %(person)s and {RUNS.format("flag")} order by array_position(array['danger', 'health'], flag.kind::text), flag.id)
"""
TOLD = f"""
select account.name, min(heard.stands) from ({HEARD.format(child="any(%(people)s)")}) heard
join access_account account on account.id = heard.account_id where account.id <> %(me)s
group by account.id, account.name order by array_position(array['worker', 'manager', 'privacy'], min(heard.stands)), account.name
"""
STANDS = {"worker": "holds the child", "manager": "manager", "privacy": "privacy officer"}


@dataclass(frozen=True, slots=True)
class Child:
    id: int
    reference: str
    given_name: str
    family_name: str
    born: date | None
    opened: int

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @property
    def is_open(self) -> bool:
        return bool(self.opened & Part.CONTENT)

    def age(self, on: date) -> str:
        if self.born is None:
            return ""
        years = on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))
        return str(years) if years else "under 1"


def household(person_id: int, *, on: date) -> list[Child]:
    """This one first, then the other children of the same home whose record is an ordinary one."""
    return _children(HOUSEHOLD, person=person_id, on=on, grown=_birthday(on))


def _birthday(on: date) -> date:
    """Whoever was born after this day is a child. 29 February counts from 1 March."""
    year = on.year - GROWN
    return date(year, 3, 1) if (on.month, on.day) == (2, 29) else on.replace(year=year)


def _children(statement: str, **asked: object) -> list[Child]:
    with cursor() as cur:
        cur.execute(statement, asked)
        return [Child(*row) for row in cur.fetchall()]


def safety(person_id: int, *, on: date) -> list[tuple[str, str]]:
    """What everybody who finds a child sees, said once more before more is opened."""
    with cursor() as cur:
        cur.execute(SAFETY, {"person": person_id, "on": on})
        return cur.fetchall()


def told(people: Iterable[int]) -> list[str]:
    with cursor() as cur:
        cur.execute(TOLD, {"people": list(people), "me": acting().id})
        return [f"{name}, {STANDS[stands]}" for name, stands in cur.fetchall()]


def ends(moment: datetime) -> datetime:
    """The end of the shift that somebody is on, and never more than eight hours."""
    shift = Shift.objects.filter(
        holder_id=acting().id, published_at__lte=moment, starts_at__lte=moment, ends_at__gt=moment
    )
    end = shift.order_by("-ends_at").values_list("ends_at", flat=True).first()
    return min(end or moment + LONGEST, moment + LONGEST)


def live(moment: datetime, **about: object) -> list[Grant]:
    """What I have broken, that has not ended."""
    mine = Grant.objects.filter(account_id=acting().id, kind="break-glass", ended_at=None, **about)
    return list(mine.filter(started__lte=moment, until__gt=moment).order_by("-started", "id"))
