"""One's own conflicts; all of them for a privacy officer, who knows a child by reference alone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from throughline.access.conflicts.models import Conflict, ConflictCheck, ProposedConflict
from throughline.access.principal import acting, cursor
from throughline.config.clock import LONDON

PAGE = 50
MOST_FOUND = 12
ATTEMPTS_IN = timedelta(days=90)
FOUND = """
select id, given_name || ' ' || family_name, born, reference from record_person
where reference = upper(%(typed)s) or (%(family)s <> '' and (
  (given_key = %(given)s collate "C" and family_key = %(family)s collate "C")
  or (given_key = %(family)s collate "C" and family_key = %(given)s collate "C")))
order by family_key, given_key, id limit %(most)s
"""
REFERENCES = "select id, reference from law.log_references(%s::bigint[], %s)"
ATTEMPTS = """
select account_id, person_id, count(*), max(at) from access_accessevent
where rule = 'conflict' and at > %s and account_id = any(%s::bigint[]) and person_id = any(%s::bigint[])
group by 1, 2
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody on the record, as far as whoever looks may find them."""

    id: int
    name: str
    born: date | None
    reference: str


def find(typed: str) -> list[Found]:
    """By the reference or the whole name, no more: this page is for naming somebody, not for looking around."""
    given, _, family = typed.strip().lower().partition(" ")
    asked = {"typed": typed.strip(), "given": given, "family": family.strip(), "most": MOST_FOUND}
    with cursor() as cur:
        cur.execute(FOUND, asked)
        return [Found(*row) for row in cur.fetchall()]


def found_again(person: int) -> int | None:
    """None for a record that whoever acts may not find."""
    with cursor() as cur:
        cur.execute("select id from record_person where id = %s", [person])
        row = cur.fetchone()
    return row and row[0]


def mine() -> list[Conflict]:
    """What one declared oneself. What was learned elsewhere is the privacy officer's to know."""
    rows = Conflict.objects.filter(account_id=acting().id, declared_by_id=acting().id, lifted_at=None)
    return list(rows.order_by("-since", "-id")[:PAGE])


def asked_again() -> date | None:
    """A year after the last answer. None: never answered yet."""
    last = (
        ConflictCheck.objects.filter(account_id=acting().id)
        .order_by("-at")
        .values_list("at", flat=True)
        .first()
    )
    return None if last is None else a_year_after(last.astimezone(LONDON).date())


def a_year_after(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, month=3, day=1) if leap_day else day.replace(year=day.year + 1)


def standing(*, skip: int) -> list[Conflict]:
    rows = Conflict.objects.filter(lifted_at=None).select_related("account", "declared_by")
    return list(rows.order_by("account__name", "since", "id")[skip : skip + PAGE + 1])


def proposed() -> list[ProposedConflict]:
    return list(
        ProposedConflict.objects.filter(at=None)
        .select_related("account")
        .order_by("proposed_at", "id")[:PAGE]
    )


def references(people: list[int]) -> dict[int, str]:
    with cursor() as cur:
        cur.execute(REFERENCES, [people, None])
        return dict(cur.fetchall())


def by_reference(reference: str) -> int | None:
    with cursor() as cur:
        cur.execute(REFERENCES, [[], reference.strip().upper()])
        row = cur.fetchone()
    return row and row[0]


def attempts(rows: list[Conflict], *, moment: datetime) -> dict[tuple[int, int], tuple[int, datetime]]:
    """How often each tried the record that is closed to them, and when last."""
    accounts, people = [row.account_id for row in rows], [row.person_id for row in rows]
    with cursor() as cur:
        cur.execute(ATTEMPTS, [moment - ATTEMPTS_IN, accounts, people])
        return {(account, person): (times, last) for account, person, times, last in cur.fetchall()}
