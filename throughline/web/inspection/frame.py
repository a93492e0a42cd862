"""What a page of the pack begins with: the taking, the day of notice, and what was wrong with the days that were given."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from throughline.access.principal import Principal
from throughline.design.dates import DayError, clock, day, parse_day
from throughline.design.onward import Onward, day_of, onward
from throughline.packs.problems import PackProblem
from throughline.web.inspection.gathered import Gathered, gathered
from throughline.web.scorecard.asked import day_taken
from throughline.web.scorecard.taking import Taking, taken


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    taking: Taking
    found: Gathered
    on: date
    past: str
    """The past day on which the figures had to be known; empty for the newest."""
    go: Onward
    who: Principal
    problems: tuple[str, ...]

    @property
    def notice(self) -> date:
        return self.found.window.notice

    @property
    def taken_words(self) -> str:
        at = self.taking.snapshot.taken_at
        return f"{day(at)}, {clock(at)}"

    def url(self, name: str, *args: object, **but: object) -> str:
        return self.go(name, *args, **{"notice": self.notice.isoformat(), "taken": self.past, **but})


def frame(request: HttpRequest) -> Frame:
    """A day of notice that cannot be is said, and the day of the figures is shown."""
    today = day_of(request)
    on, wrong_taken = day_taken(request.GET.get("taken", ""), today)
    taking = taken(on)
    notice, wrong = _notice(request.GET.get("notice", ""), today, taking.on)
    try:
        found = gathered(taking, notice)
    except PackProblem as problem:
        found, wrong = gathered(taking, taking.on), str(problem)
    return Frame(
        taking=taking, found=found, on=today, past=on.isoformat() if on != today else "", go=onward(request),
        who=request.who, problems=tuple(one for one in (wrong_taken, wrong) if one),
    )  # fmt: skip


def _notice(said: str, today: date, taken_on: date) -> tuple[date, str]:
    if not said:
        return taken_on, ""
    try:
        return parse_day(said, on=today), ""
    except DayError as wrong:
        return taken_on, f"{wrong} The page shows the day of the figures."
