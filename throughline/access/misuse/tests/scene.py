"""A small office to try detectors on: looks are written straight into the log, a line each, at a day and a minute."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from throughline.access.misuse import nightly
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.models import Account
from throughline.access.principal import as_keeper, cursor
from throughline.config.clock import LONDON
from throughline.record.people.models import Person

DAY = date(2026, 11, 18)
"""A Wednesday: the day that the tests' nights judge."""
COLUMNS = "at, account_id, role, session, request, verb, part, page, person_id, rule, via, allowed, reason"
OPENED, FOUND, REFUSED = ("reach", True), ("standing", True), ("no relationship", False)


def at(clock: str, *, on: date = DAY) -> datetime:
    return datetime.combine(on, time.fromisoformat(clock.zfill(5)), LONDON)


def looks(
    who: Account, *whom: Person | int | None, how: tuple[str, bool] = FOUND, on: date = DAY, clock: str = "10:00",
    apart: float = 1, times: int = 1, page: str = "child", verb: str = "see", session: str = "one", reason: str = "",
) -> None:  # fmt: skip
    """Opens each in turn, so many minutes apart, so many times over."""
    people = [one.pk if isinstance(one, Person) else one for one in whom] * times
    rule, allowed = how
    with as_keeper("telling looks"), cursor() as cur:
        for number, person in enumerate(people):
            moment = at(clock, on=on) + timedelta(minutes=apart * number)
            cur.execute(
                f"insert into access_accessevent ({COLUMNS}) values"
                " (%s::timestamptz, %s, '', %s, 'one', %s, 'C', %s, %s::bigint, %s, '', %s, %s)",
                [moment, who.pk, session, verb, page, person, rule, allowed, reason],
            )


def wrote(who: Account, *about: Person, on: date = DAY, clock: str = "11:00") -> None:
    """The spine of an entry: the detectors ask who wrote about whom and when, and never what."""
    moment = at(clock, on=on)
    with as_keeper("telling an entry"), cursor() as cur:
        cur.execute("select nextval(pg_get_serial_sequence('record_draft', 'id'))")
        (key,) = cur.fetchone()
        cur.execute(
            "insert into record_entry (id, kind, happened_at, recorded_at, author_id, author_post, decided_post, status,"
            " headline, significant, version, named, guard) values"
            " (%s, 'decision', %s, %s, %s, '', '', 'signed', 'Call', false, 1, 0, 0)",
            [key, moment, moment, who.pk],
        )
        put_children(cur, key, [one.pk for one in about], moment, who.pk)


def put_children(cur, key: int, about: Sequence[int], moment: datetime, author: int) -> None:
    for person in about:
        cur.execute(
            "insert into record_entrychild (entry_id, person_id, happened_at, part, author_id) values (%s, %s, %s, 8, %s)",
            [key, person, moment, author],
        )


def found(key: str, *, on: date = DAY, **limits: float) -> list[nightly.Found]:
    detector = DETECTORS[key]
    with as_keeper("trying a detector"):
        return nightly.found(detector, on, detector.defaults | limits)


def whom(key: str, **how) -> list[tuple[int | None, int | None]]:
    return [(one.account_id, one.person_id) for one in found(key, **how)]
