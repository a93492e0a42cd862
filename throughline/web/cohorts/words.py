"""What a list's page says in sentences: whose it is, how many, who came and went, and what is counted."""

from throughline.design.dates import clock, day
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.listing import Member
from throughline.web.cohorts.frame import Compared, Frame
from throughline.web.scorecard.words import of_children


def lead(page: Frame) -> str:
    taken = page.taking.snapshot.taken_at
    whose = page.asked.only.team or "Whole service"
    return f"{whose}, as it stood {day(taken)}. Figures taken {day(taken)}, {clock(taken)}."


def heading(cohort: Cohort, page: Frame, count: int) -> str:
    only = page.asked.only
    parts = [
        split.said(code)
        for split, code in ((cohort.rows, only.row), (cohort.columns, only.column))
        if code is not None
    ]
    return ": ".join([cohort.of_these(count), ", ".join(parts)] if parts else [cohort.of_these(count)])


def compared_words(page: Frame, two: Compared | None) -> str:
    if two is None or two.other is None or two.moves is None:
        return two.problem if two else ""
    older, newer = sorted((two.other, page.taking), key=lambda one: one.snapshot.taken_at)
    came, went, stayed = (_people(group) for group in (two.moves.came, two.moves.went, two.moves.stayed))
    return (
        f"From {day(older.on)} to {day(newer.on)}: {of_children(came)} came into this part, {went} went out of it,"
        f" and {stayed} stand in both."
    )


def _people(listed: list[Member]) -> int:
    return len({one.person_id for one in listed})


def definition(cohort: Cohort) -> list[tuple[str, str]]:
    said = [
        ("A row is", cohort.counts), ("Left out", " ".join(f"{one[:1].upper()}{one[1:]}." for one in cohort.left_out)),
        ("Beware", cohort.caveat), ("Source", cohort.source), ("Team", "That of whoever held the child on the day."),
    ]  # fmt: skip
    return [(name, words) for name, words in said if words]
