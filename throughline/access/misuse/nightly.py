"""The night's watch: every detector asked about the day that is over, and each thing told once."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connections, transaction

from throughline.access.misuse.catalogue import IN_ORDER
from throughline.access.misuse.detector import Detector
from throughline.access.misuse.limits import limits_of
from throughline.access.principal import as_keeper, cursor
from throughline.config.clock import LONDON, now, today

AGAIN = 7
"""Nights that are asked again each night: a server that was down then, or a look that came late, is caught up."""

RAISE = """
insert into access_alert (detector, account_id, person_id, day, figures, raised_at, status, why)
select %(key)s::text, found.account_id, found.person_id, %(night)s::date, found.figures, %(now)s::timestamptz, 'open', ''
from ({found}) found
where not exists (
  select 1 from access_alert told
  where told.detector = %(key)s::text and abs(told.day - %(night)s::date) <= %(quiet)s::int
    and told.account_id is not distinct from found.account_id
    and (found.account_id is not null or told.person_id = found.person_id)
    and coalesce(told.figures -> 'persons' @> (found.figures -> 'persons'), true))
on conflict do nothing
"""
WITHOUT_HASTE = "set local plan_cache_mode = force_custom_plan"
"""Plans made for this day's dates: with a plan for any day, a night reads the whole log."""


@dataclass(frozen=True, slots=True)
class Found:
    account_id: int | None
    person_id: int | None
    figures: dict[str, Any]


def watch(night: date) -> Counter[str]:
    """Raises what the night just over shows; says how many alerts each detector raised. Again, it raises none."""
    with as_keeper("looking for misuse"), cursor() as cur:
        cur.execute(WITHOUT_HASTE)
        return Counter(
            {
                each.key: raised
                for each in IN_ORDER
                if (raised := _raise(each, night - timedelta(each.waits), cur))
            }
        )


def watch_lately() -> Counter[str]:
    total: Counter[str] = Counter()
    for ago in range(AGAIN, 0, -1):
        total += watch(today() - timedelta(ago))
    return total


def watch_now() -> int:
    """The few that can wait for nobody, each minute. With no row in the log: one a minute would bury it."""
    with transaction.atomic(using="keeper"), connections["keeper"].cursor() as cur:
        return sum(_raise(each, today(), cur) for each in IN_ORDER if each.live)


def found(detector: Detector, day: date, limits: Mapping[str, float]) -> list[Found]:
    """What it sees on a day under these limits, and nothing raised. Asked by the keeper."""
    with cursor() as cur:
        cur.execute(WITHOUT_HASTE)
        cur.execute(detector.sql, _asked(detector, day) | dict(limits))
        return [Found(account, person, json.loads(figures)) for account, person, figures in cur.fetchall()]


def _raise(detector: Detector, day: date, cur) -> int:
    asked = _asked(detector, day) | limits_of(detector) | {"now": now()}
    cur.execute(RAISE.replace("{found}", detector.sql), asked)
    return cur.rowcount


def _asked(detector: Detector, day: date) -> dict[str, Any]:
    return {
        "night": day, "since": _midnight(day), "until": _midnight(day + timedelta(1)),
        "key": detector.key, "quiet": detector.quiet, "yields_to": list(detector.yields_to),
    }  # fmt: skip


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)
