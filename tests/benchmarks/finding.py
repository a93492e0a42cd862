"""Finding among 100,000 people: a thousand planted slips, what a request takes, what the list weighs, and a control.

`python -m tests.benchmarks.finding` makes its own crowd in a data folder of its own, and keeps it.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter, process_time

SEED = 7
HOME = Path(
    os.environ.get("THROUGHLINE_FINDING_HOME")
    or Path(tempfile.gettempdir()) / f"throughline-crowd-{os.getuid()}"
)
FIVE = 5
PREFIXES = (
    "mo",
    "moh",
    "moha",
    "moham",
    "mohamed k",
    "mohamed kha",
    "sm",
    "smi",
    "ta",
    "tariq wal",
    "wil",
    "zo",
)


def surroundings() -> None:
    os.environ.update(
        THROUGHLINE_HOME=str(HOME), THROUGHLINE_PRACTICE="yes", THROUGHLINE_TODAY="2026-11-20T12:00",
        THROUGHLINE_HTTPS="no", THROUGHLINE_HOSTS="testserver,127.0.0.1,localhost",
        DJANGO_SETTINGS_MODULE="throughline.config.settings",
    )  # fmt: skip


def main() -> None:
    surroundings()
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    made()
    report()


def made() -> None:
    from django.core.management import call_command

    from tests.benchmarks import crowd
    from throughline.access.law import whole
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person

    call_command("migrate", database="owner", verbosity=0, skip_checks=True)
    whole.install()
    with as_keeper("measuring"):
        there = Person.objects.count()
    if there < crowd.PEOPLE:
        crowd.make(crowd.PEOPLE, Random(SEED))


def report() -> None:
    from tests.benchmarks import crowd
    from tests.benchmarks.slips import planted

    people = list(crowd.crowd(crowd.PEOPLE, Random(SEED)))
    slips = list(planted(people, Random(SEED + 1)))
    found, control = asked(slips), without(slips, people)
    print(f"| Slip | of | hit@{FIVE} | without fuzziness |\n|---|---|---|---|")
    for kind, of in Counter(slip.kind for slip in slips).items():
        print(f"| {kind} | {of} | {found[kind] / of:.1%} | {control[kind] / of:.1%} |")
    print(f"| all | {len(slips)} | {found.total() / len(slips):.1%} | {control.total() / len(slips):.1%} |")


def asked(slips: list) -> Counter:
    """Each slip typed into the page's own form; the time is of the whole request, in this process."""
    from tests.benchmarks.clockwork import client_of
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("measuring"):
        client = client_of(Account.objects.get(name="Alice Arden"))
    started = perf_counter()
    answer(client, "nobody yet")
    print(
        f"The list of names is read in {perf_counter() - started:.1f} s, once, and weighs {weight():.1f} MB."
    )
    hits = Counter()
    for slip, said in zip(slips, timed("a slip", client, [slip.typed for slip in slips]), strict=True):
        hits[slip.kind] += f"/children/{slip.person}" in said[:FIVE]
    timed("as one types", client, PREFIXES * 20)
    return hits


def timed(what: str, client, asked: Sequence[str]) -> list[list[str]]:
    """What each found; beside the wall our own CPU and the database's, which a busy machine does not lengthen."""
    from tests.benchmarks.clockwork import backend_ms

    said, wall, cpu, before = [], [], [], backend_ms()
    for typed in asked:
        clock, used = perf_counter(), process_time()
        said.append(answer(client, typed))
        wall.append((perf_counter() - clock) * 1000)
        cpu.append((process_time() - used) * 1000)
    database = (backend_ms() - before) / len(asked)
    print(
        f"Whole request, {what}: wall {times(wall)}; our CPU {times(cpu)}; the database's CPU {database:.1f} ms on average"
    )
    return said


def answer(client, typed: str) -> list[str]:
    """The addresses of those found, in order."""
    page = client.post("/find", {"q": typed}, headers={"HX-Request": "true"})
    return [part.split('"')[0] for part in page.content.decode().split('data-url="')[1:]]


def weight() -> float:
    from throughline.record.people.finding.held import _held

    (held,) = _held.values()
    return held.whole.bytes / 1e6


def times(took: list[float]) -> str:
    cuts = quantiles(took, n=20)
    return f"median {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms, of {len(took)}"


def without(slips: list, people: list) -> Counter:
    """The control: whoever is written exactly so, by name in either order or by number; the same birth date first."""
    by_name: dict[frozenset, list] = {}
    by_number: dict[str, list] = {}
    for one in people:
        by_name.setdefault(frozenset((one.given.lower(), one.family.lower())), []).append(one)
        by_number.setdefault(one.nhs, []).append(one)
    hits = Counter()
    for slip in slips:
        *names, last = slip.typed.split()
        found = by_number.get(last, []) or by_name.get(frozenset(word.lower() for word in names), [])
        ranked = sorted(found, key=lambda one: f"{one.born.day}/{one.born.month}/{one.born.year}" != last)
        hits[slip.kind] += slip.person in [one.id for one in ranked[:FIVE]]
    return hits


if __name__ == "__main__":
    main()
