"""Schemes as tests draw them: people by first name, days of November 2026 by number."""

from datetime import date
from decimal import Decimal

from throughline.access.delegation.levels import Level
from throughline.access.delegation.scheme import Absence, Deputising, Held, Line, Scheme

PEOPLE = ("priya", "mariam", "sam", "ruth", "dan", "dora", "ada")
LONG_AGO = date(2024, 1, 8)


def november(day: int | None) -> date | None:
    return None if day is None else date(2026, 11, day)


def person(name: str) -> int:
    return PEOPLE.index(name) + 1


def post(number: int, holder: str, role: str, level: Level, *, began: int | None = None, ended: int | None = None,
         acting: bool = False) -> Held:  # fmt: skip
    return Held(
        id=number, holder=person(holder), role=role, level=level, title=level.title, name=holder.title(), acting=acting,
        started=november(began) or LONG_AGO, ended=november(ended),
    )  # fmt: skip


def line(decision: str, level: Level, *, number: int = 1, began: int | None = None, ended: int | None = None,
         limit: int | None = None, role: str = "", post: int | None = None, always: bool = False) -> Line:  # fmt: skip
    return Line(
        id=number, decision=decision, level=level, role=role, post=post, post_words="The post named",
        limit=None if limit is None else Decimal(limit), deputies_always=always,
        started=november(began) or LONG_AGO, ended=november(ended),
    )  # fmt: skip


POSTS = (
    post(1, "priya", "worker", Level.PRACTITIONER),
    post(2, "mariam", "manager", Level.TEAM_MANAGER),
    post(3, "sam", "manager", Level.SERVICE_MANAGER),
    post(4, "ruth", "manager", Level.HEAD_OF_SERVICE),
    post(5, "dan", "manager", Level.ASSISTANT_DIRECTOR),
    post(6, "dora", "director", Level.DIRECTOR),
    post(7, "ada", "administrator", Level.PRACTITIONER),
)
ACTING_HEAD = post(20, "mariam", "manager", Level.HEAD_OF_SERVICE, began=10, ended=20, acting=True)
ACTING_DIRECTOR = post(21, "dan", "director", Level.DIRECTOR, began=10, ended=20, acting=True)
OPEN_ENDED = post(22, "mariam", "manager", Level.HEAD_OF_SERVICE, began=10, acting=True)


def deputises(deputy: int, for_: int, *, began: int | None = None, ended: int | None = None) -> Deputising:
    return Deputising(post=for_, deputy=deputy, started=november(began) or LONG_AGO, ended=november(ended))


def away(name: str, began: int, back: int) -> Absence:
    return Absence(account=person(name), started=november(began), ended=november(back))


def scheme(
    *lines: Line, posts: tuple[Held, ...] = POSTS, deputies: tuple = (), absences: tuple = ()
) -> Scheme:
    return Scheme(adopted=lines, posts=posts, deputies=deputies, absences=absences)
