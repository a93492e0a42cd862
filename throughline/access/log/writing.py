"""The log of who looked: one row an answer, in the answer's own transaction."""

from dataclasses import dataclass

from throughline.access.log.seals import WRITERS
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
    session: str = ""
    request: str = ""
    person_id: int | None = None
    entry_id: int | None = None
    reason: str = ""


COLUMNS = "at, account_id, session, request, verb, part, page, person_id, entry_id, rule, allowed, reason"


def write(look: Look) -> None:
    """Raw, because `INSERT … RETURNING` would have to pass the reading policy, and most who are logged may not."""
    with cursor() as cur:
        cur.execute(
            f"insert into access_accessevent ({COLUMNS}) select %s::timestamptz, %s::bigint, %s, %s, %s, %s, %s, %s::bigint, %s::bigint, %s, %s::boolean, %s from"
            " (select pg_advisory_xact_lock_shared(%s)) until_committed",
            [
                now(), look.account_id, look.session, look.request, look.verb, look.part, look.page,
                look.person_id, look.entry_id, look.rule, look.allowed, look.reason, WRITERS,
            ],
        )  # fmt: skip
