"""What the page of one figure's words shows, and which forms its reader may open from it."""

from dataclasses import dataclass
from datetime import date

from throughline.access.models import Team
from throughline.access.principal import Principal
from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.measures.months import month_after, month_of
from throughline.oversight import measured
from throughline.oversight.baselines import queries as baselines
from throughline.oversight.baselines import words as ranges
from throughline.oversight.explaining import queries as explaining
from throughline.oversight.explaining import words as explained
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.writers import may_explain
from throughline.oversight.improvement import queries as improvement
from throughline.oversight.steering import sets_ranges, steers
from throughline.oversight.targets import queries as targets
from throughline.oversight.targets import words as aims
from throughline.oversight.targets.models import Target
from throughline.oversight.targets.rules import holds
from throughline.oversight.teams import WHOLE


@dataclass(frozen=True, kw_only=True)
class Said:
    """One explanation, in its own words."""

    month: str
    signal: str
    known: str
    doing: str
    who: str


@dataclass(frozen=True, kw_only=True)
class Page:
    title: str
    team: str
    target: str
    explanations: tuple[Said, ...]
    targets: tuple[Item, ...]
    ranges: tuple[Item, ...]
    objectives: tuple[Item, ...]
    presses: tuple[Link, ...]


def said(measure: str, team: Team | None, *, on: date, past: bool, who: Principal, go: Onward) -> Page:
    """As it is said today, or as it was known on a past day."""
    key, known = team.pk if team else None, on if past else None
    lines = targets.lines_of(measure, key, known=known)
    needing = improvement.needed_by(on).get(measure, [])
    return Page(
        title=measured.title(measure), team=str(team or WHOLE), target=_target(holds(lines, on)),
        explanations=tuple(_said(one) for one in explaining.explanations_of(measure, key, known=known)),
        targets=tuple(aims.items(lines)),
        ranges=tuple(ranges.items(baselines.decisions_of(measure, key, known=known))),
        objectives=tuple(Item(title=one.words, detail=f"{one.owner.name} answers for it.") for one in needing),
        presses=() if past else tuple(_presses(measure, key, on, who, go)),
    )  # fmt: skip


def _target(held: Target | None) -> str:
    if held is None:
        return "No target stands."
    until = f" until {day(held.until)}" if held.until else ""
    return (
        f"The target is {aims.value(held)}, since {day(held.since)}{until}. {held.owner.name} answers for it."
    )


def _said(one: Explanation) -> Said:
    signal = one.answers.clause if one.answers else ""
    return Said(
        month=f"{one.month:%B %Y}", signal=signal, known=one.known, doing=one.doing, who=explained.who(one)
    )


def _presses(measure: str, team: int | None, on: date, who: Principal, go: Onward) -> list[Link]:
    """Only what this reader may do."""
    last, decides = f"{month_after(month_of(on), -1):%Y-%m}", steers(who, on)
    links = (
        (
            may_explain(who, measure, team, on),
            "Explain",
            go("explain", measure=measure, team=team, month=last),
        ),
        (decides, "Set a target", go("target-new", measure=measure, team=team)),
        (sets_ranges(who, on), "Set the usual range again", go("baseline-new", measure=measure, team=team)),
        (decides, "Change the scorecard", go("scorecard-measures", measure=measure)),
    )
    return [Link(words=words, url=url) for may, words, url in links if may]
