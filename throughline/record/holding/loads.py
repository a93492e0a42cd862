"""How many children each worker holds, in words, and the ceiling of their assessed year. For talking, never for ranking."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from throughline.access.principal import cursor

ASSESSED = "assessed year"


@dataclass(frozen=True, kw_only=True)
class Load:
    children: int = 0
    beside: int = 0
    covered: int = 0
    ceiling: int = 0

    @property
    def full(self) -> bool:
        return bool(self.ceiling) and self.children >= self.ceiling

    @property
    def words(self) -> str:
        parts = [f"holds {_children(self.children)}"] if self.children else []
        if self.beside:
            parts.append(f"second worker for {self.beside}")
        if self.covered:
            parts.append(f"covers {self.covered}")
        if self.ceiling:
            parts.append(f"{ASSESSED}, ceiling {self.ceiling}")
        return ", ".join(parts)


def _children(number: int) -> str:
    return "1 child" if number == 1 else f"{number} children"


COUNTED = """
select account, role, count(*) from (
  select worker_id account, role, started, ended from record_allocation where worker_id = any(%(accounts)s)
  union all select account_id, kind, started, ended from record_namedrole
    where account_id = any(%(accounts)s) and kind = 'cover') tie
where started <= %(on)s and (ended is null or ended > %(on)s)
group by account, role
"""


def loads(accounts: Collection[int], on: date, *, assessed: Collection[int] = ()) -> dict[int, Load]:
    """In one statement, however many workers; of children whose safety facts the reader may know."""
    with cursor() as cur:
        cur.execute(COUNTED, {"accounts": list(accounts), "on": on})
        found = {(account, role): number for account, role, number in cur.fetchall()}
    return {
        account: Load(
            children=found.get((account, "worker"), 0), beside=found.get((account, "co-worker"), 0),
            covered=found.get((account, "cover"), 0),
            ceiling=settings.THROUGHLINE_ASSESSED_YEAR_CHILDREN if account in assessed else 0,
        )
        for account in accounts
    }  # fmt: skip
