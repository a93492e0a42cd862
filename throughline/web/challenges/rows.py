"""What somebody has to answer, and what of their own was answered, as lines of a desk."""

from datetime import date

from throughline.access.principal import somebody
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.record.challenge import queries, words

ON_DESKS_OF = frozenset({"reviewer", "manager", "director", "front-door", "multi-agency"})
"""Whoever answers challenges, or raises them as their work. Of anybody else's own the list of challenges tells."""


def items(account: int, on: date, go: Onward, *, everybodys: bool = False) -> list[Item]:
    return [words.item(row, row.names, on, go) for row in queries.for_a_desk(account, everybodys=everybodys)]


def of_a_desk(on: date, go: Onward) -> list[Item]:
    who = somebody()
    return items(who.id, on, go) if ON_DESKS_OF & {role.key for role in who.roles} else []
