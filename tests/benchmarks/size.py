"""The full-size authority the figures are taken on: made once, in a data folder of its own, and kept."""

import os
import tempfile
from datetime import date
from pathlib import Path

PEOPLE = int(os.environ.get("THROUGHLINE_BENCH_PEOPLE") or 100_000)
SEED, AS_AT = 7, date(2026, 11, 20)
HOME = Path(
    os.environ.get("THROUGHLINE_BENCH_HOME")
    or Path(tempfile.gettempdir()) / f"throughline-bench-{os.getuid()}"
)


def surroundings() -> None:
    """Before Django: the practice clock, and a data folder that holds nothing else."""
    os.environ.update(
        THROUGHLINE_HOME=str(HOME),
        THROUGHLINE_PRACTICE="yes",
        THROUGHLINE_TODAY=f"{AS_AT}T12:00",
        THROUGHLINE_HTTPS="no",
        THROUGHLINE_HOSTS="testserver,127.0.0.1,localhost",
        DJANGO_SETTINGS_MODULE="throughline.config.settings",
    )


def make() -> float | None:
    """The seconds it took, or None when it was there."""
    from time import perf_counter

    from django.core.management import call_command
    from django.db import connections

    from throughline.access.law import whole
    from throughline.synthetic.full_size import synthesise

    call_command("migrate", database="owner", verbosity=0, skip_checks=True)
    whole.install()
    with connections["keeper"].cursor() as cur:
        cur.execute("select reltuples from pg_class where relname = 'record_entry'")
        if cur.fetchone()[0] > PEOPLE:
            return None
    started = perf_counter()
    synthesise(people=PEOPLE, seed=SEED, as_at=AS_AT)
    return perf_counter() - started
