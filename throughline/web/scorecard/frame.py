"""What every page of figures begins with: the taking it reads, what was asked for, and the band over a past day."""

from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest

from throughline.design.dates import clock, long_day
from throughline.design.onward import Onward, day_of, onward
from throughline.design.parts.links import AsKnown, Link
from throughline.measures.indicator import Indicator
from throughline.measures.keys import Keys
from throughline.measures.months import complete_months
from throughline.measures.statements import NO_TEAM
from throughline.web.scorecard.asked import Asked, Period, asked, day_taken
from throughline.web.scorecard.counting import services, teams
from throughline.web.scorecard.taking import Taking, folder, taken

PERIODS = ((Period.MONTH, "Month"), (Period.QUARTER, "Quarter"), (Period.YEAR, "12 months"))
MONTHS_OFFERED = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    taking: Taking
    asked: Asked
    known: date | None
    """The past day on which the figures had to be known; None for the newest."""
    on: date
    go: Onward
    own: bool = False
    """One's own figures: then only one's own lists stand behind them."""

    @property
    def children(self) -> str:
        """The name of the page of a list."""
        return "my-figures-children" if self.own else "measure-children"

    def url(self, name: str, *args: object, **but: object) -> str:
        """A page with the same choices, or others in their place."""
        return self.go(name, *args, **self.asked.query(**but))

    def children_url(self, indicator: Indicator, **also: object) -> str:
        return self.url(self.children, indicator.key, **also)


def frame(request: HttpRequest, *, own: bool = False) -> Frame:
    """With `own`, of the children whom the reader held: no team or service can be asked for."""
    today = day_of(request)
    on, problem = day_taken(request.GET.get("taken", ""), today)
    taking = taken(on)
    within = teams(taking)
    of = {"services": (), "teams": ()} if own else {"services": services(taking), "teams": (*within, NO_TEAM)}
    found = asked(request.GET, taking.on, **of)
    past = on != today or request.as_known is not None
    problems = tuple(one for one in (problem, *found.problems) if one)
    kept = {
        "taken": on.isoformat() if on != today else "", "problems": problems,
        "worker": Keys.of(folder()).worker(request.who.id) if own else None,
    }  # fmt: skip
    return Frame(
        taking=taking, asked=replace(found, **kept), known=on if past else None, on=today, go=onward(request), own=own,
    )  # fmt: skip


def band(page: Frame, back_url: str) -> dict[str, AsKnown]:
    """The dark band of a past day, for the page's context; nothing over the newest figures."""
    if page.known is None or not page.asked.taken:
        return {}
    at = page.taking.snapshot.taken_at
    return {
        "as_known": AsKnown(
            words=f"{long_day(page.known)}: the figures taken {long_day(at)}, {clock(at)}",
            note="Nothing recorded later is counted here, and targets and explanations are those of that day.",
            back_url=back_url,
        )
    }


@dataclass(frozen=True, kw_only=True, slots=True)
class Choosing:
    """The choices of a page as a plain form."""

    periods: list[tuple[str, str, bool]]
    services: list[tuple[str, bool]]
    teams: list[tuple[str, bool]]
    months: list[tuple[str, str, bool]]
    taken: str


def choosing(page: Frame) -> Choosing:
    asked, within = page.asked, teams(page.taking)
    offered = [month.first for month in reversed(newest(page).months(MONTHS_OFFERED))]
    if asked.last not in offered:
        offered.append(asked.last)
    names = [team for team, service in within.items() if not asked.service or service == asked.service]
    return Choosing(
        periods=[(period.value, words, period is asked.period) for period, words in PERIODS],
        services=[(name, name == asked.service) for name in services(page.taking)],
        teams=[(name, name == asked.team) for name in names],
        months=[(f"{month:%Y-%m}", f"{month:%B %Y}", month == asked.last) for month in offered],
        taken=asked.taken,
    )  # fmt: skip


def newest(page: Frame) -> Asked:
    return replace(page.asked, last=complete_months(page.taking.on, 1)[0])


def chips(
    page: Frame,
    name: str,
    *args: object,
    choice: str,
    offered: list[tuple[str, str]],
    now: str,
    **also: object,
) -> list[Link]:
    """Choices as links, each an address of its own."""
    return [
        Link(words=words, url=page.url(name, *args, **also, **{choice: value}), current=value == now)
        for value, words in offered
    ]


def files(page: Frame, name: str, *args: object, **also: object) -> list[Link]:
    """The same figures as each kind of file."""
    kinds = (("xlsx", "Excel"), ("csv", "CSV"))
    return [Link(words=words, url=page.url(name, *args, **also, **{"as": kind})) for kind, words in kinds]
