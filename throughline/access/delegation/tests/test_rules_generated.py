"""The rule against an oracle that was written separately, on schemes that nobody would draw by hand."""

import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from throughline.access.delegation import rules
from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.levels import Level
from throughline.access.delegation.rules import Code, may_decide
from throughline.access.delegation.scheme import Absence, Deputising, Held, Line, Scheme, default_lines
from throughline.access.delegation.tests import oracle

SCHEMES, ASKED = 400, 30
START = date(2026, 11, 1)
DECISIONS = ("section-20", "placement-at-a-distance", "spend", "release-sealed")
ROLES = ("worker", "manager", "manager", "director", "adoption-manager")


def a_span(dice: random.Random) -> dict:
    began = START + timedelta(days=dice.randint(0, 12))
    return {"from": began, "to": dice.choice([None, began + timedelta(days=dice.randint(1, 10))])}


def rows(dice: random.Random) -> dict[str, list[dict]]:
    posts = [
        {"id": n, "who": dice.randint(1, 5), "role": dice.choice(ROLES), "level": dice.randint(1, 6),
         "acting": dice.random() < 0.3} | a_span(dice)
        for n in range(1, 8)
    ]  # fmt: skip
    lines = [
        {"decision": dice.choice(DECISIONS), "level": dice.randint(2, 6), "role": dice.choice(["", "", "adoption-manager"]),
         "post": dice.choice([None, None, None, dice.randint(1, 7)]), "limit": dice.choice([None, Decimal(dice.randint(1, 9) * 100)]),
         "always": dice.random() < 0.3} | a_span(dice)
        for _ in range(dice.randint(0, 6))
    ]  # fmt: skip
    deputies = [{"for": dice.randint(1, 7), "by": dice.randint(1, 7)} | a_span(dice) for _ in range(4)]
    away = [{"who": dice.randint(1, 5)} | a_span(dice) for _ in range(3)]
    return {"posts": posts, "lines": lines, "deputies": deputies, "away": away}


def span(row: dict) -> dict:
    return {"started": row["from"], "ended": row["to"]}


def as_scheme(said: dict[str, list[dict]]) -> Scheme:
    return Scheme(
        adopted=tuple(
            Line(id=n, decision=row["decision"], level=Level(row["level"]), role=row["role"], post=row["post"],
                 limit=row["limit"], deputies_always=row["always"], **span(row))
            for n, row in enumerate(said["lines"])
        ),
        posts=tuple(
            Held(id=row["id"], holder=row["who"], role=row["role"], level=Level(row["level"]), title="A post",
                 name="Somebody", acting=row["acting"], **span(row))
            for row in said["posts"]
        ),
        deputies=tuple(Deputising(post=row["for"], deputy=row["by"], **span(row)) for row in said["deputies"]),
        absences=tuple(Absence(account=row["who"], **span(row)) for row in said["away"]),
    )  # fmt: skip


def default_rows(decision: str) -> list[dict]:
    return [
        {"level": int(share.level), "role": share.role, "post": None, "limit": share.limit, "always": False}
        for share in by_key()[decision].default
    ]


def compared(seed: int = 2026) -> tuple[Counter, list[str]]:
    """How often each answer was given, and every pair on which the two disagreed."""
    dice, given, apart = random.Random(seed), Counter(), []
    for _ in range(SCHEMES):
        said = rows(dice)
        whole = as_scheme(said)
        for _ in range(ASKED):
            asked = {
                "decision": dice.choice(DECISIONS), "account": dice.randint(1, 5),
                "amount": dice.choice([None, Decimal(dice.randint(0, 9) * 100), Decimal(dice.randint(0, 9) * 100) + 1]),
                "day": START + timedelta(days=dice.randint(0, 24)), "conflict": dice.random() < 0.05,
            }  # fmt: skip
            found = may_decide(**asked, scheme=whole)
            right = oracle.inside(**asked, **said, defaults=default_rows(asked["decision"]))
            given[found.code] += 1
            if found.inside != right:
                apart.append(f"{asked}: rule {found.code}, oracle {right}")
    return given, apart


def test_the_rule_and_the_oracle_agree_and_every_answer_was_met() -> None:
    given, apart = compared()
    print(dict(given))
    assert apart == []
    assert min(given[code] for code in Code if code not in (Code.NEEDS_NONE, Code.OWN)) >= 20, given


def control(monkeypatch, name: str, wrong) -> int:
    monkeypatch.setattr(rules, name, wrong)
    return len(compared()[1])


def test_a_rule_that_forgets_a_limit_is_caught(monkeypatch) -> None:
    assert control(monkeypatch, "_within", lambda line, amount: True)


def test_a_rule_that_lets_any_deputy_decide_is_caught(monkeypatch) -> None:
    assert control(monkeypatch, "_counts", lambda line, seat, kind: True)


def test_a_rule_that_forgets_deputies_is_caught(monkeypatch) -> None:
    assert control(monkeypatch, "_counts", lambda line, seat, kind: seat.own)


def test_a_rule_that_counts_acting_up_without_an_end_is_caught(monkeypatch) -> None:
    monkeypatch.setattr(
        Held, "holds", lambda post, day: post.started <= day and (post.ended is None or day < post.ended)
    )
    assert compared()[1]


def test_a_rule_that_brings_the_default_back_is_caught(monkeypatch) -> None:
    def back(whole: Scheme, decision: str, day: date) -> list[Line]:
        own = [line for line in whole.adopted if line.decision == decision and line.holds(day)]
        return own or default_lines(decision)

    monkeypatch.setattr(Scheme, "lines", back)
    assert compared()[1]


def test_a_rule_that_counts_the_last_day_of_a_line_too_is_caught(monkeypatch) -> None:
    monkeypatch.setattr(
        Line, "holds", lambda line, day: line.started <= day and (line.ended is None or day <= line.ended)
    )
    assert compared()[1]
