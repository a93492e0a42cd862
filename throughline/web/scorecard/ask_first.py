"""The measure to ask about first, in full: its chart, its numbers, and what to ask before anybody judges."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.charts import Control
from throughline.design.parts.tables import Table
from throughline.web.scorecard import words
from throughline.web.scorecard.chart_of import Chart
from throughline.web.scorecard.charts import sentence
from throughline.web.scorecard.charts import words as signal_words
from throughline.web.scorecard.counting import Counted, listed
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.questions import questions
from throughline.web.scorecard.said import Said
from throughline.web.scorecard.spoken import Spoken, facts, spoken
from throughline.web.scorecard.tables import month_table, team_table


@dataclass(frozen=True, kw_only=True)
class AskFirst:
    title: str
    url: str
    signal: str
    control: Control | None
    sentence: str
    by_month: Table
    figure: str
    of: str
    facts: list[tuple[str, str]]
    ask: list[SafeString]
    spoken: Spoken
    list_words: str
    list_url: str
    teams: Table | None


def ask_first(one: Counted, chart: Chart, page: Frame, told: Said) -> AskFirst:
    indicator, team, found = one.indicator, page.asked.team, chart.found
    looked_at = words.asks(indicator, listed(indicator, page.taking, page.asked))
    return AskFirst(
        title=indicator.title, url=page.url("measure", indicator.key), signal=signal_words(found),
        control=chart.control, sentence=sentence(found),
        by_month=month_table(indicator, one.months, page), figure=one.figure.shown,
        of=f"{words.beneath(indicator, one.figure)}, {one.figure.span.in_words}",
        facts=facts(indicator, found, told, team), ask=questions(indicator, looked_at, page),
        spoken=spoken(indicator, found, page, told), list_words=f"Open the {words.of_these(indicator, len(looked_at))}",
        list_url=page.children_url(indicator), teams=None if team else team_table(indicator, page, told),
    )  # fmt: skip
