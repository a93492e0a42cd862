"""How a row stands on a day, by a program that shares no code with the product."""

from datetime import date, datetime, time

from .counting import A_DAY, LONDON, between


def stands(row: dict, facts: list[dict], on: date) -> tuple[str, int | None]:
    """The state at the end of that day, and by how many working days it is or was past its limit."""
    due, met, stopped = row["due"], row["met"], row["stopped"]
    if met and met <= on:
        return _met(row, due, met)
    if stopped and stopped <= on:
        past = row["ended_by"] != "allowed" and due and stopped - A_DAY > due
        return "stopped", between(due, stopped - A_DAY) if past else None
    if row["exempt"] and _holds(row["exempt"], "exempt", row, facts, on):
        return "exempt", None
    if row["total"]:
        return "", None
    if due is None:
        return "calendar ends", None
    late = datetime.combine(on, time(12), LONDON) > row["due_at"] if row["due_at"] else on > due
    late_by = between(due, on) if late else None
    if row["waiting"] and _holds(row["waiting"], "waiting", row, facts, on):
        return "waiting", late_by
    return ("late", late_by) if late else ("due", None)


def _met(row: dict, due: date | None, met: date) -> tuple[str, int | None]:
    if due is None:
        return "calendar ends", None
    if row["too_early"]:
        return "too early", None
    exact = row["due_at"] and row["met_at"]
    in_time = row["met_at"] <= row["due_at"] if exact else met <= due
    return ("met", None) if in_time else ("met late", between(due, met))


def _holds(day: date, what: str, row: dict, facts: list[dict], on: date) -> bool:
    """Whether what was said on that day, the one that ends last where there are several, still holds."""
    ends = [fact["until"] or date.max for fact in facts if fact["what"] == what and fact["day"] == day]
    return day <= on < max(ends)
