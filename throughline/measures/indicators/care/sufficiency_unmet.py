"""Searches for a placement that found nothing suitable in five days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="sufficiency_unmet",
    area="care",
    title="Placement searches unmet after 5 days",
    counts="Each search for a placement that was still wanted on its fifth day.",
    numerator="Searches for which no suitable placement was found within five days.",
    denominator="Searches that were still wanted on the fifth day, or had been met by then, counted on "
    "that day.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="search",
    noun="searches",
    cohort="Searches for children of any age, in care or about to be.",
    left_out=(
        "a search withdrawn by its fifth day, before anything was found",
        "a search whose fifth day is not over when the figures are taken",
    ),
    limit="5 days, weekends included; local",
    caveat="A placement that was taken for want of a better one, so recorded, counts as unmet; where "
    "nobody recorded whether it suited, it counts as suitable. Brothers and sisters looked for together "
    "are one search for each child.",
    source="Local; the letter on Darlington 2016 speaks of insufficient choice of placements.",
    confidence="high",
    sql="""
select
    search.person_id,
    search.search_id as thing_id,
    due.day as counted_on,
    case when search.matched_on <= due.day and coalesce(search.suitable, 'Y') = 'Y' then 0 else 1 end as n,
    1 as total
from sup_placement_search as search
inner join calendar as asked on asked.day = search.requested_on
inner join calendar as due on due.day_index = asked.day_index + 5
inner join snapshot on due.day < snapshot.taken_on
where due.day >= $first
    and due.day < $after
    and (
        search.withdrawn_on is null
        or search.withdrawn_on > due.day
        or search.matched_on <= search.withdrawn_on
    )
""",
    cases=cases_beside(__file__),
)
