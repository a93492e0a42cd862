"""Which decision about a usual range may be written. Pure; days are passed in."""

from datetime import date

from throughline.oversight.baselines import problems

A_SENTENCE = 3
"""Words, at least."""


def check(*, since: date, reason: str, first_month: date | None, on: date) -> None:
    if since >= on.replace(day=1):
        raise problems.NOT_A_MONTH
    if first_month is not None and since <= first_month:
        raise problems.before_the_figures(first_month)
    if len(reason.split()) < A_SENTENCE:
        raise problems.REASON
