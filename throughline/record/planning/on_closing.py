"""Before children are closed: what of their plan is still open, by name; and that a child in need plan ends then."""

from collections.abc import Collection, Iterable
from datetime import date

from throughline.record.people.models import Person
from throughline.record.planning import needing, queries

NAMED = 3


def lines(children: Collection[int], on: date) -> list[str]:
    to_do = queries.open_actions(list(children), on)
    people = Person.objects.filter(pk__in=list(children)).order_by("born", "pk")
    return [line for child in people if (line := _line(child, to_do[child.pk]))]


def _line(child: Person, found: list) -> str:
    if not found:
        return ""
    many = "1 step of the plan is" if len(found) == 1 else f"{len(found)} steps of the plan are"
    return f"{child.given_name}: {many} still open: {'; '.join(_named(found))}."


def _named(found: list) -> Iterable[str]:
    for one in found[:NAMED]:
        yield f"{one.what} ({one.who})"
    if len(found) > NAMED:
        yield f"and {len(found) - NAMED} more"


def closed(children: Collection[int], on: date) -> None:
    needing.end(children=children, on=on)
