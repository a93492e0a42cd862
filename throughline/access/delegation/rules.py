"""Whether a decision lies inside the scheme, and who may ratify one that does not. Pure: facts in, answer out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from throughline.access.delegation.catalogue import OTHER, by_key
from throughline.access.delegation.decision_type import DecisionType
from throughline.access.delegation.scheme import Held, Line, Scheme


class Code(StrEnum):
    INSIDE = "inside"
    NEEDS_NONE = "needs none"
    NO_POST = "no post"
    NO_LINE = "no line"
    NOT_GIVEN = "not given"
    LIMIT = "limit"
    DEPUTY = "deputy"
    CONFLICT = "conflict"
    OWN = "own"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """Inside the scheme or outside it, by which line and in which post, and one sentence that says why."""

    inside: bool
    code: Code
    why: str
    line: Line | None = None
    post: Held | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """A post from which somebody may decide: their own, or one whose deputy they are."""

    post: Held
    own: bool
    away: bool = True
    """Whether the one who is deputised is away."""


def may_decide(
    *, decision: str, account: int, amount: Decimal | None, day: date, scheme: Scheme, conflict: bool = False
) -> Decided:
    """As things stood on `day`: posts, acting up, deputies, days away and lines of that day alone count."""
    if decision == OTHER:
        return Decided(inside=True, code=Code.NEEDS_NONE, why="This decision needs no delegation.")
    if conflict:
        return _outside(
            Code.CONFLICT, "Not open to this person for a child named here: somebody else decides."
        )
    seats = list(_seats(scheme, account, day))
    if not any(seat.own for seat in seats):
        return _outside(Code.NO_POST, "Held no post on that day.")
    lines = scheme.lines(decision, day)
    covering = [
        (line, seat)
        for line in lines
        for seat in seats
        if line.given_to(seat.post) and _counts(line, seat, by_key()[decision]) and _within(line, amount)
    ]
    return _inside(*min(covering, key=_nearest)) if covering else _why_not(lines, seats, decision, amount)


def _seats(scheme: Scheme, account: int, day: date) -> Iterator[Seat]:
    for post in scheme.held_by(account, day):
        yield Seat(post=post, own=True)
    for post in scheme.deputised(account, day):
        yield Seat(post=post, own=False, away=scheme.is_away(post.holder, day))


def _counts(line: Line, seat: Seat, decision: DecisionType) -> bool:
    """A deputy counts while the other is away, or where the line says always; never where the law names the director."""
    return seat.own or ((line.deputies_always or seat.away) and not decision.in_person)


def _within(line: Line, amount: Decimal | None) -> bool:
    return line.limit is None or (amount is not None and amount <= line.limit)


def _nearest(found: tuple[Line, Seat]) -> tuple:
    """One's own post before another's, then the line that goes least far up."""
    line, seat = found
    return not seat.own, line.level, line.post is None, line.limit is None, line.limit or 0, seat.post.id


def _inside(line: Line, seat: Seat) -> Decided:
    by = seat.post.words if seat.own else f"deputy for {seat.post.name}, {seat.post.words}"
    limit = f", {line.limit_words}" if line.limit_words else ""
    adopted = " (default, to be adopted)" if line.default else ""
    why = f"Inside the scheme: {line.seat}{limit}{adopted}. Decided as {by}."
    return Decided(inside=True, code=Code.INSIDE, why=why, line=line, post=seat.post)


def _outside(code: Code, why: str) -> Decided:
    return Decided(inside=False, code=code, why=f"Outside the scheme: {why[0].lower()}{why[1:]}")


def _why_not(lines: list[Line], seats: list[Seat], decision: str, amount: Decimal | None) -> Decided:
    """The nearest miss: a limit passed, then a deputy who did not count, then a post that is not given it."""
    if not lines:
        return _outside(Code.NO_LINE, "The scheme gives this decision to nobody on that day.")
    kind = by_key()[decision]
    given = [(line, seat) for line in lines for seat in seats if line.given_to(seat.post)]
    over = [line for line, seat in given if _counts(line, seat, kind)]
    if over:
        return _outside(Code.LIMIT, _over_limit(max(over, key=lambda line: line.limit or 0), kind, amount))
    if given:
        return _outside(Code.DEPUTY, _no_deputy(given[0][1], kind))
    enough = [line for line in lines if _within(line, amount)] or lines
    lowest = min(enough, key=lambda line: line.level)
    return _outside(Code.NOT_GIVEN, f"A decision for {lowest.seat_inside}.")


def _over_limit(line: Line, kind: DecisionType, amount: Decimal | None) -> str:
    said = kind.measure.words(amount) if kind.measure and amount is not None else "no amount said"
    return f"{line.seat} decides {line.limit_words}; this was {said}."


def _no_deputy(seat: Seat, kind: DecisionType) -> str:
    if kind.in_person:
        return "The law names the director, and no deputy stands in. Somebody acting up as director would."
    return f"A deputy decides only while {seat.post.name} is away."


def may_ratify(
    *,
    decision: str,
    ratifier: int,
    decided_by: int | None,
    recorded_by: int,
    amount: Decimal | None,
    day: date,
    scheme: Scheme,
    conflict: bool = False,
) -> Decided:
    """Whoever could have decided it on the day of ratifying, and neither decided it nor wrote it down."""
    if ratifier == decided_by:
        return _outside(Code.OWN, "You decided this yourself, so somebody else ratifies it.")
    if ratifier == recorded_by:
        return _outside(Code.OWN, "You wrote this down yourself, so somebody else ratifies it.")
    return may_decide(
        decision=decision, account=ratifier, amount=amount, day=day, scheme=scheme, conflict=conflict
    )
