"""What runs beside the pages: each minute the log is sealed, and old checks of returns are deleted;
each hour the log is anchored; each night its next months are opened, figures are published, clocks worked out again and checked, and misuse looked for.

Its own process: publishing needs memory that the pages should not hold, and a slow night must not slow a page.
"""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from types import SimpleNamespace

from throughline.commands import figures, surroundings
from throughline.config.parsing import LONDON

MINUTE = 60
NIGHT = 2
"""The hour at which the night's work begins."""
log = logging.getLogger("throughline.housekeeping")


@contextmanager
def beside() -> Iterator[None]:
    """Runs it for as long as the pages are served."""
    running = subprocess.Popen([sys.executable, "-m", __spec__.name])
    try:
        yield
    finally:
        running.terminate()
        running.wait()


def main() -> None:
    served_by, last_night = os.getppid(), date.min
    with surroundings.program() as values:
        while os.getppid() == served_by:
            moment = datetime.now(LONDON)
            each_minute()
            if is_night(moment, last_night, values):
                each_night(values, moment)
                last_night = moment.date()
            time.sleep(MINUTE)


def is_night(moment: datetime, last: date, values: SimpleNamespace) -> bool:
    """Once a day, after two. A practice copy stands still at noon, so it has no night."""
    return not values.today and moment.hour >= NIGHT and moment.date() > last


def each_minute() -> None:
    from throughline.access.log import anchors, seals
    from throughline.access.misuse import nightly
    from throughline.web.returns import kept

    attempt("sealing the log", seals.seal)
    attempt("anchoring the log", lambda: anchors.anchor(datetime.now(LONDON)))
    attempt("watching for misuse", nightly.watch_now)
    attempt("deleting checked returns", kept.clear)


def each_night(values: SimpleNamespace, moment: datetime) -> None:
    from throughline.access.conflicts.actions import propose_conflicts
    from throughline.access.law import partitions
    from throughline.access.misuse import nightly
    from throughline.access.posts.leavers.actions import switch_off_leavers
    from throughline.record.alerts.nightly import note
    from throughline.record.burden.nightly import count_questions
    from throughline.record.clocks.lines.again import follow_what_was_added
    from throughline.record.keeping.actions import reckon
    from throughline.record.matters.actions import bring_the_year
    from throughline.record.searching.actions import forget

    attempt("opening the log's next months", lambda: partitions.open_ahead("keeper"))
    attempt("switching off the accounts of those who left", switch_off_leavers)
    attempt("forgetting what was searched for", forget)
    attempt("publishing", lambda: figures.take(values, moment=moment))
    attempt("working out how long records are kept", lambda: reckon(on=moment.date()))
    attempt("counting which questions stay empty", lambda: count_questions(on=moment.date()))
    attempt("comparing addresses of staff with homes", propose_conflicts)
    attempt("telling clocks of the year", bring_the_year)
    attempt(
        "working out again what new lines and terms move", lambda: follow_what_was_added(on=moment.date())
    )
    attempt("checking the clocks", differing_clocks)
    attempt("noting alerts about children", lambda: note(on=moment.date()))
    attempt("checking who reaches whom", lambda: differing_reach(values, moment))
    attempt("looking for misuse", nightly.watch_lately)
    attempt("checking the files", damaged_files)


def damaged_files() -> None:
    from throughline.record.documents.scrub import scrub

    found = scrub()
    if not found.sound:
        log.error("%s", found.sentence)


def differing_clocks() -> None:
    from throughline.record.clocks import nightly

    found = nightly.check()
    if found.differences:
        log.error("%s", found.sentence)
    if lines := nightly.check_matters():
        log.error("%s lines beside the children differ from what was written.", lines)


def differing_reach(values: SimpleNamespace, moment: datetime) -> None:
    from throughline.commands.health import stale_reach

    for sentence in stale_reach(values, moment):
        log.error("%s", sentence)


def attempt(what: str, work) -> None:
    """A round that fails is said and tried again in the next one; the database may just be restarting."""
    from django.db import connections

    try:
        work()
    except Exception as error:  # noqa: BLE001 - whatever it is, the next round must come
        log.error("Not done this time, %s: %s", what, type(error).__name__)
    finally:
        connections.close_all()


if __name__ == "__main__":
    main()
