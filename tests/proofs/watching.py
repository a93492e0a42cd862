"""Ninety nights of the watch over a told authority, in its own surroundings: `python -m tests.proofs.watching SEED SIZE`.

What was planted is known to the one who planted it alone; the alerts are read back from the table past the detectors.
"""

import json
import resource
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

LAST = date(2026, 11, 19)
RISING = {
    "looks", "times", "people", "tries", "own_people", "others", "after_notice", "after_handover", "readers", "turns",
    "years", "share",
}  # fmt: skip
"""Limits that something must pass: a thousand times higher, nothing does."""
ABOUT = timedelta(1)
NAIVE = """
select count(distinct (event.account_id, (event.at at time zone 'Europe/London')::date)) from access_accessevent event
where event.allowed and event.rule = 'standing' and event.person_id is not null and not exists (
  select 1 from record_entrychild named join record_entry entry on entry.id = named.entry_id
  where named.person_id = event.person_id and entry.author_id = event.account_id
    and entry.recorded_at between event.at - interval '24 hours' and event.at + interval '24 hours')
"""
"""The days on which somebody opened a record they have no work with and wrote nothing about it themselves."""


@dataclass(frozen=True, slots=True)
class Raised:
    id: int
    detector: str
    accounts: frozenset[int]
    people: frozenset[int]
    day: date


def watched(seed: int, size: dict[str, float]) -> dict:
    from throughline.access.misuse import nightly
    from throughline.access.misuse.catalogue import DETECTORS
    from throughline.synthetic.looking.whole import tell_looking
    from throughline.synthetic.looking.world import Scale

    began = time.monotonic()
    told = tell_looking(scale=Scale(**size), last=LAST, seed=seed, say=say)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    telling = time.monotonic() - began
    nights = [_timed(nightly.watch, day) for day in [*told.days, LAST + ABOUT]]
    raised = alerts()
    again = sum(nightly.watch(day).total() for day in told.days[-10:])
    by_detector = {
        key: {
            "planted": sum(one.detector == key for one in told.planted),
            "found": sum(one.detector == key and was_found(one, raised) for one in told.planted),
            "false": sum(one.detector == key and not was_planted(one, told.planted) for one in raised),
            "found_spoilt": sum(found_spoilt(one) for one in told.planted if one.detector == key),
        }
        for key in DETECTORS
    }
    return {
        "detectors": by_detector, "alerts": len(raised), "again": again, "rows": told.rows,
        "user_days": told.user_days, "naive_per_100": round(100 * naive() / told.user_days, 1), "seconds_to_tell": round(telling, 1), "memory": memory,
        "slowest_night": round(max(nights), 2), "median_night": round(sorted(nights)[len(nights) // 2], 2),
    }  # fmt: skip


def naive() -> int:
    from throughline.access.principal import as_keeper, cursor

    with as_keeper("counting what a naive detector would say"), cursor() as cur:
        cur.execute(NAIVE)
        return cur.fetchone()[0]


def _timed(work, *words) -> float:
    began = time.monotonic()
    work(*words)
    return time.monotonic() - began


def alerts() -> list[Raised]:
    from throughline.access.misuse.models import Alert
    from throughline.access.principal import as_keeper

    with as_keeper("reading alerts for a proof"):
        return [_raised(alert) for alert in Alert.objects.all()]


def _raised(alert) -> Raised:
    accounts = alert.figures.get("accounts") or [alert.account_id]
    people = alert.figures.get("persons") or ([alert.person_id] if alert.person_id else [])
    return Raised(alert.id, alert.detector, frozenset(accounts), frozenset(people), alert.day)


def was_found(planted, raised: Iterable[Raised]) -> bool:
    """By the detector it was planted for, in those days, about that person and whoever was looked at."""
    return any(
        one.detector == planted.detector and one.accounts & planted.accounts
        and planted.first <= one.day <= planted.last
        and (not one.people or not planted.people or bool(one.people & planted.people))
        for one in raised
    )  # fmt: skip


def was_planted(alert: Raised, planted: Iterable) -> bool:
    """Another detector may see the same act; what is nowhere near one is a false alert."""
    return any(
        alert.accounts & one.accounts and one.first - ABOUT <= alert.day <= one.last + ABOUT
        and (not alert.people or not one.people or bool(alert.people & one.people))
        for one in planted
    )  # fmt: skip


def found_spoilt(planted) -> bool:
    """The control: the same days asked again with limits that nothing passes."""
    from throughline.access.misuse import nightly
    from throughline.access.misuse.catalogue import DETECTORS
    from throughline.access.principal import as_keeper

    detector = DETECTORS[planted.detector]
    limits = {name: value * 1000 if name in RISING else value for name, value in detector.defaults.items()}
    with as_keeper("trying a detector with its limits spoilt"):
        return any(
            planted.accounts & {one.account_id, *(one.figures.get("accounts") or [])}
            for day in {planted.first, planted.last}
            for one in nightly.found(detector, day, limits)
        )


def say(words: str) -> None:
    print(words, file=sys.stderr)


def main() -> None:
    import django

    django.setup()
    print(json.dumps(watched(int(sys.argv[1]), json.loads(sys.argv[2]))))


if __name__ == "__main__":
    main()
