"""The pages of figures: every number with its n of N, its definition and the way to the children behind it."""

from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.design.charts import Control, sparkline
from throughline.design.dates import clock, day
from throughline.design.onward import Onward
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import Figure, series
from throughline.measures.indicator import Indicator
from throughline.measures.months import complete_months
from throughline.measures.snapshots import Snapshot
from throughline.web.figures.charts import chart

MONTHS = 24
TEAMS = (
    Column(words="Team, against its own usual range"), Column(words="On time", number=True),
    Column(words="24 months"), Column(words="What it says"), Column(words="Late visits", number=True),
)  # fmt: skip
BY_MONTH = (Column(words="Month"), Column(words="On time", number=True), Column(words="Late", number=True))


@dataclass(frozen=True, kw_only=True)
class VisitsOnTime:
    indicator: Indicator
    data_to: str
    team: str
    latest: Figure
    control: Control | None
    sentence: str
    by_month: Table
    by_team: Table
    children_url: str
    definition: list[tuple[str, str]]

    @property
    def month(self) -> str:
        return f"{self.latest.month:%B %Y}"


def visits_on_time(
    indicator: Indicator, snapshot: Snapshot, *, team: str, taken: str, go: Onward
) -> VisitsOnTime:
    months = complete_months(snapshot.taken_on, MONTHS)
    by_team = groupby(series(indicator, snapshot, months, by="team"), team_of)
    teams = {name: since_first(list(found)) for name, found in by_team}
    whole = teams.get(team) or since_first(series(indicator, snapshot, months))
    name = team if team in teams else ""
    control, sentence = chart("visits", indicator, whole, f"{indicator.title}, each month")
    return VisitsOnTime(
        indicator=indicator, data_to=data_to(snapshot), team=name, latest=whole[-1], control=control, sentence=sentence,
        by_month=month_table(whole, name, taken, go), by_team=team_table(indicator, teams, taken, go),
        children_url=children_url(whole[-1].month, name, taken, go), definition=definition(indicator, snapshot),
    )  # fmt: skip


def since_first(figures: list[Figure]) -> list[Figure]:
    """From the first month in which anything was counted: before it there is nothing to draw. Never empty."""
    return list(dropwhile(lambda figure: not figure.of, figures)) or figures[-1:]


def team_of(figure: Figure) -> str:
    return figure.team or ""


def data_to(snapshot: Snapshot) -> str:
    return f"{day(snapshot.taken_at)}, {clock(snapshot.taken_at)}"


def definition(indicator: Indicator, snapshot: Snapshot) -> list[tuple[str, str]]:
    return [
        ("Counts", indicator.counts), ("On time means", indicator.on_time_means), ("Limit", indicator.limit),
        ("Left out", left_out(indicator)), ("Team", indicator.team_means), ("Beware", indicator.caveat),
        ("Version", f"{indicator.version}, since {day(indicator.since)}"), ("Source", indicator.source),
        ("Data to", data_to(snapshot)),
    ]  # fmt: skip


def left_out(indicator: Indicator) -> str:
    """One sentence for each: they are written as they would follow a list's dash."""
    return ". ".join(words[:1].upper() + words[1:] for words in indicator.left_out) + "."


def share(figure: Figure) -> SafeString:
    """n of N always; a percentage only where one child does not move it far."""
    of = f"{figure.n} of {figure.of}"
    return (
        format_html("{}", of)
        if figure.is_small
        else format_html("<strong>{}%</strong><br><small>{}</small>", figure.percent, of)
    )


def children_url(month: date, team: str, taken: str, go: Onward) -> str:
    return go("visits-on-time-children", month=f"{month:%Y-%m}", team=team, taken=taken)


def late_link(figure: Figure, team: str, taken: str, go: Onward) -> SafeString:
    if not figure.missed:
        return format_html("0")
    where = f"{team}, {figure.month:%B %Y}" if team else f"{figure.month:%B %Y}"
    url = children_url(figure.month, team, taken, go)
    return format_html(
        '<a href="{}">{}<span class="hidden-words"> late: {}</span></a>', url, figure.missed, where
    )


def month_table(figures: list[Figure], team: str, taken: str, go: Onward) -> Table:
    rows = tuple(
        (f"{f.month:%B %Y}", share(f), late_link(f, team, taken, go)) for f in reversed(figures) if f.of
    )
    return Table(label="The same figures as a table", columns=BY_MONTH, rows=rows)


def team_table(indicator: Indicator, teams: dict[str, list[Figure]], taken: str, go: Onward) -> Table:
    rows = tuple(team_row(indicator, name, figures, taken, go) for name, figures in sorted(teams.items()))
    return Table(label="Teams, by name", columns=TEAMS, rows=rows)


def team_row(
    indicator: Indicator, name: str, figures: list[Figure], taken: str, go: Onward
) -> tuple[str, ...]:
    control, sentence = chart(name, indicator, figures, name)
    url = go("visits-on-time", team=name, taken=taken)
    link = format_html('<a href="{}">{}</a>', url, name)
    drawn = sparkline(control) if control else "Too few"
    return link, share(figures[-1]), drawn, sentence.split(". ")[0], late_link(figures[-1], name, taken, go)
