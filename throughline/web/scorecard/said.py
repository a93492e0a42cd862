"""What people decided and said about the figures of one page: targets, usual ranges, explanations, objectives."""

from dataclasses import dataclass
from datetime import date

from throughline.access.models import Account, Team
from throughline.measures.control_chart import ControlChart, Kind, Recalculation
from throughline.measures.indicator import Indicator
from throughline.oversight.baselines import queries as baselines
from throughline.oversight.explaining import queries as explaining
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.rules import unexplained
from throughline.oversight.explaining.signals import Signal
from throughline.oversight.improvement import queries as improvement
from throughline.oversight.improvement.models import Objective
from throughline.oversight.targets import queries as targets
from throughline.oversight.targets.models import Target
from throughline.web.scorecard.asked import Asked


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """All of it for a page at once: six statements, however many measures. A team of None is the whole service."""

    teams: dict[str, int]
    targets: targets.Held
    explained: explaining.Latest
    ranges: baselines.Decided
    objectives: dict[Objective, list[str]]

    def team_id(self, team: str) -> int | None:
        return self.teams.get(team)

    def target(self, measure: str, team: str = "") -> Target | None:
        """A team's own target, else the whole service's."""
        return targets.applies(self.targets, measure, self.team_id(team))

    def aim(self, measure: str, team: str = "") -> float | None:
        target = self.target(measure, team)
        return None if target is None else float(target.value)

    def range_decisions(self, measure: str, team: str = "") -> list[Recalculation]:
        return self.ranges.get((measure, self.team_id(team)), []) if self._known(team) else []

    def explanation(self, measure: str, team: str = "") -> Explanation | None:
        return self.explained.get((measure, self.team_id(team))) if self._known(team) else None

    def owner(self, measure: str, team: str = "") -> Account | None:
        """Of its target in force, else of the first objective that is judged by it."""
        if target := self.target(measure, team):
            return target.owner
        return next((one.owner for one, judged in self.objectives.items() if measure in judged), None)

    def unanswered(self, indicator: Indicator, found: ControlChart, team: str = "") -> Signal | None:
        """A signal that nobody has explained since it began."""
        if found.variation is Kind.NORMAL or found.since is None or not self._known(team):
            return None
        signal = Signal.of(indicator.key, self.team_id(team), found.variation, found.since)
        last = self.explanation(indicator.key, team)
        explained = [(last.measure, last.team_id, last.month)] if last else []
        return next(iter(unexplained([signal], explained)), None)

    def _known(self, team: str) -> bool:
        """A team of the figures that our record does not know has no words of its own."""
        return not team or team in self.teams


def said(asked: Asked, *, on: date, known: date | None) -> Said:
    """As it holds for the period asked for; of the past, as it was known on that day."""
    running = list(improvement.running(on))
    return Said(
        teams=dict(Team.objects.values_list("name", "id")),
        targets=targets.in_force(on=on, known=known), explained=explaining.latest(known=known),
        ranges=baselines.decided(known=known), objectives=improvement.judged_by(running, on) if running else {},
    )  # fmt: skip
