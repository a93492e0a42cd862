"""Before anybody judges a figure: who were they, are they still waiting, were they tried? As far as the figures can say."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.drawing import draw
from throughline.measures.engine import Row
from throughline.measures.indicator import Indicator
from throughline.measures.problems import MissingTable
from throughline.measures.reading import names_read
from throughline.web.scorecard import words
from throughline.web.scorecard.frame import Frame

STILL = """
select
    count(case when promise.met is null and promise.stopped is null then 1 end),
    count(case when promise.met is not null then 1 end)
from obligation as promise
where cast(promise.obligation_id as varchar) in (select unnest($things))
"""
TRIED = """
select count(*)
from obligation as promise
where cast(promise.obligation_id as varchar) in (select unnest($things))
    and exists (
        select 1 from fact
        where fact.person_id = promise.person_id
            and fact.what = 'attempted'
            and fact.key = promise.standard
            and fact.day >= promise.start
            and (promise.met is null or fact.day <= promise.met)
    )
"""


def questions(indicator: Indicator, looked_at: Sequence[Row], page: Frame) -> list[SafeString]:
    """Who were they, are they still waiting, were they tried: as far as the figures can say."""
    url = page.children_url(indicator)
    children = {row.person_id for row in looked_at if row.person_id}
    asked = []
    if children:
        many = f"{len(children)} {'child' if len(children) == 1 else 'children'}"
        each = f", {words.of_these(indicator, len(looked_at))}" if len(looked_at) != len(children) else ""
        asked.append(draw('Who were they? <a href="{}">{}</a>{}', url, many, each))
    if looked_at and "obligation" in names_read(indicator.sql):
        asked += _of_promises([row.thing_id for row in looked_at if row.thing_id], len(looked_at), page)
    return asked


def _of_promises(things: list[str], of: int, page: Frame) -> list[SafeString]:
    snapshot = page.taking.snapshot
    ((still, since),) = snapshot.query(STILL, {"things": things})
    asked = [draw("Done by {}? {} yes, <strong>{} no</strong>", day(page.taking.on), since, still)]
    try:
        ((tried,),) = snapshot.query(TRIED, {"things": things})
    except MissingTable:
        return asked
    return [*asked, draw("Was it tried? {} of the {}, at least once", tried, of)]
