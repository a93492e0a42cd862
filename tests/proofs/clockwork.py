"""Every promise over made-up lives, through the product and through an oracle that shares no code with it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tests.generative.comparing import CALENDAR, disagreements, facts_of, product, told
from tests.generative.lives import lives
from tests.proofs.proof import Figure, Proof, Run, none, some
from tests.proofs.proof import told as only_told
from throughline.standards.bulk import bulk
from throughline.standards.bulk.rows import TYPES, as_row
from throughline.standards.bulk.subjects import Subjects
from throughline.standards.catalogue import by_key
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard


def prove(run: Run) -> list[Figure]:
    compared = run.part("compared", lambda: compare(run.size.lives, run.seed))
    return [
        only_told("lives", compared["lives"], "made-up lives"),
        only_told("obligations", compared["obligations"], "things due in them"),
        none(
            "disagree", compared["disagree"], "lives in which the product and the oracle give different rows"
        ),
        none(
            "columns",
            compared["columns"],
            "rows that differ when all these lives are counted at once, in columns",
        ),
        none("without", compared["without"], "promises of which none of these lives made anything due"),
        some(
            "control_disagree",
            len(list(a_day_longer(run))),
            "promises seen to differ when each limit is one longer",
        ),
        some(
            "control_columns",
            sum(bool(a_day_longer_in_columns(key, run.seed)) for key in by_key()),
            "promises seen to differ in columns when each limit is one longer",
        ),
    ]


def compare(count: int, seed: int) -> dict[str, int]:
    counted = {"lives": 0, "obligations": 0, "disagree": 0, "columns": 0, "without": 0}
    for standard in by_key().values():
        facts = [facts_of(life) for life in lives(told(standard), seed=seed, count=count)]
        made = [product(standard, life, CALENDAR) for life in facts]
        counted["lives"] += len(made)
        counted["obligations"] += sum(map(len, made))
        counted["columns"] += in_columns(standard, facts, made)
        counted["without"] += not any(made)
        counted["disagree"] += len(list(disagreements(standard, product, count=count, seed=seed)))
    return counted


def in_columns(standard: Standard, facts: list[list[Fact]], made: list[list[Obligation]]) -> int:
    """How many rows differ, each as often as it differs."""
    rows = bulk([standard], Subjects.of(facts), CALENDAR).rows
    found = Counter(zip(*(rows.column(name).tolist() for name in TYPES), strict=True))
    asked = Counter(
        as_row(subject, 0, one) for subject, obligations in enumerate(made) for one in obligations
    )
    return ((found - asked) + (asked - found)).total()


def a_day_longer(run: Run) -> Iterator[str]:
    """The product with every limit one unit longer, against the oracle with the limit as it is."""
    for standard in by_key().values():
        wrong = all_longer(standard)

        def mistaken(_: Standard, facts, calendar, wrong=wrong):
            return product(wrong, facts, calendar)

        if any(disagreements(standard, mistaken, count=1, seed=run.seed)):
            yield standard.key


def a_day_longer_in_columns(key: str, seed: int) -> int:
    standard = by_key()[key]
    facts = [facts_of(life) for life in lives(told(standard), seed=seed, count=1)]
    return in_columns(all_longer(standard), facts, [product(standard, life, CALENDAR) for life in facts])


def all_longer(standard: Standard) -> Standard:
    return replace(standard, within={since: longer(limit) for since, limit in standard.within.items()})


def longer(limit):
    return limit and limit._replace(n=limit.n + 1)


PROOF = Proof(
    name="clockwork",
    claims="Every promise gives the same things due, as often, as a program that counts one day at a time and shares no code.",
    oracle="tests/generative: bank holidays by rule, days walked one by one, rows compared as multisets.",
    control="With every limit one unit longer the comparison turns red.",
    run=prove,
    short={"lives": 1},
    full={"lives": 100},
)
