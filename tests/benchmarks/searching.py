"""Searching a million entries, as the readers with the fewest and the most children: `python -m tests.benchmarks.searching`.

Notes of the made-up authority draw from few sentences, so nearly every word stands in thousands of them. Words of known
rarity are planted in the list of words alone; the commonest are the notes' own.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from statistics import median, quantiles
from time import perf_counter, process_time

from tests.benchmarks import size

PLANTED = {
    "planted100000": 100_000,
    "planted10000": 10_000,
    "planted1000": 1_000,
    "planted100": 100,
    "planted20": 20,
}
"""A word, and one in how many rows holds it."""
PLANT = "update record_entrywords set words = words || to_tsvector('english', %s) where entry_id %% %s = 7"
THERE = "select count(*) from record_entrywords where words @@ to_tsquery('english', %s)"
COMMONEST = """
select word, ndoc from ts_stat('select words from record_entrywords where entry_id % 50 = 1') order by ndoc desc limit 2
"""
RUNS = 20


@dataclass(frozen=True, slots=True)
class Searched:
    reader: str
    asked: str
    p50_ms: float
    p95_ms: float
    web_cpu_ms: float
    found: int

    def row(self) -> str:
        return f"| {self.reader} | {self.asked} | {self.p50_ms:.1f} | {self.p95_ms:.1f} | {self.web_cpu_ms:.1f} | {self.found} |"


def main() -> None:
    size.surroundings()
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    size.make()
    print(json.dumps([asdict(one) for one in measured()], indent=1))


def plant() -> list[str]:
    """The two commonest words of the notes."""
    from django.db import connections

    with connections["owner"].cursor() as cur:
        cur.execute(THERE, ["planted20"])
        if cur.fetchone()[0] == 0:
            for word, every in PLANTED.items():
                cur.execute(PLANT, [word, every])
            cur.execute("vacuum analyze record_entrywords")
        cur.execute(COMMONEST)
        return [word for word, _ in cur.fetchall()]


def measured() -> list[Searched]:
    commonest = plant()
    print("| Reader | Asked | p50 ms | p95 ms | web CPU ms | found |\n|---|---|---|---|---|---|", flush=True)
    return [
        measure(reader, who, words, **more)
        for reader, who in readers().items()
        for words, more in questions(commonest)
    ]


def readers() -> dict:
    from tests.benchmarks.pages import people

    found = people()
    return {
        f"worker of {found['worker'][1]}": found["worker"][0],
        f"head of service of {found['head'][1]:,}": found["head"][0],
        "out of hours": out_of_hours(),
    }


def out_of_hours():
    """On a shift that lasts all day: every open child is theirs to look up."""
    from throughline.access.models import Account, Shift
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now
    from throughline.synthetic.staff import a_person

    with as_keeper("measuring"):
        there = Account.objects.filter(name="Olga Overnight").first()
    who = there or a_person(role="out-of-hours", name="Olga Overnight", told=now() - timedelta(days=400))
    with as_keeper("measuring"):
        Shift.objects.get_or_create(
            holder=who, desk="out-of-hours", starts_at=now() - timedelta(hours=6), ends_at=now() + timedelta(hours=6),
            published_at=now() - timedelta(days=1),
        )  # fmt: skip
    return who


def questions(commonest: list[str]) -> list[tuple[str, dict]]:
    first, second = commonest
    return [
        ("notawordanywhere", {}),
        *((word, {}) for word in PLANTED),
        (first, {}),
        (f"{first} {second}", {}),
        (f"{first} -{second}", {}),
        (first, {"kind": "decision"}),
        (first, {"since": date(2018, 1, 1), "until": date(2018, 12, 31)}),
        ("planted100 planted20", {}),
    ]


def measure(reader: str, who, words: str, **more) -> Searched:
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person
    from throughline.record.searching.models import Search
    from throughline.record.searching.queries import search

    with as_keeper("measuring"):
        principal = principal_of(who)
    wall, cpu, found = [], [], 0
    for turn in range(RUNS + 3):
        with as_person(principal):
            ran, clock = process_time(), perf_counter()
            found = len(search(Search(words=words, **more)).found)
            if turn >= 3:
                wall.append((perf_counter() - clock) * 1000)
                cpu.append((process_time() - ran) * 1000)
    said = " ".join([words, *(f"{name} {value}" for name, value in more.items())])
    one = Searched(reader, said, median(wall), quantiles(wall, n=20)[18], median(cpu), found)
    print(one.row(), flush=True)
    return one


if __name__ == "__main__":
    main()
