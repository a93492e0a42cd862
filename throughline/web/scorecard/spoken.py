"""What people decided and said about one figure, and whom it is asked of when a signal has no explanation."""

from dataclasses import dataclass

from throughline.design.dates import day
from throughline.measures.control_chart import ControlChart
from throughline.measures.indicator import Indicator
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.signals import Signal
from throughline.web.scorecard import words
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What was said of a figure, or of whom it is asked."""

    known: str = ""
    doing: str = ""
    who: str = ""
    check: str = ""
    """Said when the day on which somebody would look again is past."""
    asks: str = ""
    explain_url: str = ""
    said_url: str = ""


def facts(indicator: Indicator, found: ControlChart, told: Said, team: str) -> list[tuple[str, str]]:
    target = told.target(indicator.key, team)
    aim = "None has been set"
    if target:
        whole = "" if target.team_id or not team else ", the whole service’s"
        aim = f"{words.amount(indicator, float(target.value))} since {day(target.since)}{whole}"
    owner = told.owner(indicator.key, team)
    return [
        ("Target", aim),
        ("Our usual range", words.usual_range(found)),
        ("Answers for it", owner.name if owner else "Nobody yet"),
    ]


def spoken(indicator: Indicator, found: ControlChart, page: Frame, told: Said) -> Spoken:
    """The last word on a figure, and a prompt to whoever answers for it when a signal has none."""
    team = page.asked.team
    signal, last = told.unanswered(indicator, found, team), told.explanation(indicator.key, team)
    asked = _asked(signal, indicator, page, told) if signal else {}
    about = {"measure": indicator.key, "team": told.team_id(team) if team else None}
    return Spoken(
        said_url=page.go("measure-said", **about), **asked, **(_last_word(last, page) if last else {})
    )


def _asked(signal: Signal, indicator: Indicator, page: Frame, told: Said) -> dict[str, str]:
    """The past can be read, not written."""
    owner = told.owner(indicator.key, page.asked.team)
    whom = (
        f"It is asked of {owner.name}."
        if owner
        else "Nobody answers for this figure yet: a head of service can name somebody."
    )
    about = {
        "measure": indicator.key,
        "team": signal.team,
        "month": f"{page.asked.last:%Y-%m}",
        "signal": signal.key,
    }
    return {
        "asks": f"Nobody has said yet what this means. {whom}",
        "explain_url": "" if page.known else page.go("explain", **about),
    }


def _last_word(last: Explanation, page: Frame) -> dict[str, str]:
    looks = f"{last.owner.name} sees to it and looks again on {day(last.check_on)}."
    past = "That day has come." if last.check_on <= page.on else ""
    return {
        "known": last.known, "doing": last.doing, "check": past,
        "who": f"Of {last.month:%B %Y}, written {day(last.at)}. {looks}",
    }  # fmt: skip
