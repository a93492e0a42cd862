"""The log of who looked: one row an answer, in the answer's own transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from throughline.access.principal import cursor
from throughline.config.clock import now


@dataclass(frozen=True, slots=True)
class Look:
    verb: str
    part: str
    page: str
    rule: str
    allowed: bool
    account_id: int | None = None
    role: str = ""
    team_id: int | None = None
    session: str = ""
    request: str = ""
    person_id: int | None = None
    entry_id: int | None = None
    via: str = ""
    reason: str = ""


COLUMNS = [field.name for field in fields(Look)]
WRITE = f"insert into access_accessevent (at, {', '.join(COLUMNS)}) values (%s{', %s' * len(COLUMNS)})"


def write_all(looks: Sequence[Look]) -> None:
    if looks:
        with cursor() as cur:
            cur.executemany(WRITE, [_values(look) for look in looks])


def write(look: Look) -> None:
    """Raw, because `INSERT … RETURNING` would have to pass the reading policy, and most who are logged may not."""
    with cursor() as cur:
        cur.execute(WRITE, _values(look))


def _values(look: Look) -> list:
    return [now(), *(getattr(look, column) for column in COLUMNS)]
