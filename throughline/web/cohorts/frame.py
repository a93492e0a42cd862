"""What a page of a list begins with: the taking it reads, what was asked for, and the band over a past day."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from throughline.access.principal import Principal
from throughline.design.dates import clock, long_day
from throughline.design.onward import Onward, day_of, onward
from throughline.design.parts.links import AsKnown
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.comparing import Moves, moves
from throughline.measures.cohorts.listing import Member, members
from throughline.measures.problems import MeasuresProblem
from throughline.web.cohorts.asked import Asked, Which, asked
from throughline.web.scorecard.asked import day_taken
from throughline.web.scorecard.taking import Taking, taken


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    taking: Taking
    asked: Asked
    on: date
    go: Onward
    who: Principal
    problems: tuple[str, ...] = ()

    def listed(self, cohort: Cohort) -> list[Member]:
        """Of every team: counted once from a taking, which never changes."""
        return listed(cohort, self.taking)

    def url(self, cohort: Cohort, **but: object) -> str:
        return self.go("cohort", cohort.key, **self.asked.query(**but))


def listed(cohort: Cohort, taking: Taking) -> list[Member]:
    return taking.once(("cohort", cohort.key), lambda: members(cohort, taking.snapshot))


def frame(request: HttpRequest) -> Frame:
    today = day_of(request)
    on, problem = day_taken(request.GET.get("taken", ""), today)
    return Frame(
        taking=taken(on), asked=asked(request.GET, taken=on.isoformat() if on != today else ""), on=today,
        go=onward(request), who=request.who, problems=(problem,) if problem else (),
    )  # fmt: skip


def band(page: Frame, back_url: str) -> dict[str, AsKnown]:
    """The dark band of a past day, for the page's context; nothing over the newest figures."""
    if not page.asked.taken:
        return {}
    at = page.taking.snapshot.taken_at
    return {
        "as_known": AsKnown(
            words=f"{long_day(at)}, {clock(at)}: the figures taken then",
            note="Who stood in the list then. Names, holders and what a conference said are read as they are now.",
            back_url=back_url,
        )
    }


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """Two takings of one list, or the sentence that says why there is only one."""

    other: Taking | None = None
    moves: Moves | None = None
    problem: str = ""

    def of(self, which: Which, everybody: list[Member]) -> list[Member]:
        if self.moves is None or which is Which.ALL:
            return everybody
        groups = {Which.CAME: self.moves.came, Which.WENT: self.moves.went, Which.STAYED: self.moves.stayed}
        return groups[which]


def compared(cohort: Cohort, page: Frame) -> Compared | None:
    """The part that is asked for, in both: who left a team has gone from its list."""
    if not page.asked.against:
        return None
    on, problem = day_taken(page.asked.against, page.on)
    if problem:
        return Compared(problem=problem)
    try:
        other = taken(on)
        if other.snapshot.folder == page.taking.snapshot.folder:
            return Compared(
                problem="On that day these same figures were the newest: there is nothing to compare."
            )
        older, newer = sorted((other, page.taking), key=lambda one: one.snapshot.taken_at)
        before, after = (page.asked.only.of(listed(cohort, one)) for one in (older, newer))
        return Compared(other=other, moves=moves(before, after))
    except MeasuresProblem as wrong:
        return Compared(problem=str(wrong))
