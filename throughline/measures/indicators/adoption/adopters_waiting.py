"""Approved adopters not matched after three months."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="adopters_waiting",
    area="adoption",
    title="Approved adopters waiting three months or more",
    counts="Each household approved to adopt for three months or more and not matched, on the last day of "
    "the month.",
    numerator="Households approved three months ago or longer, not matched with a child and still approved.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="household",
    noun="households",
    cohort="Households that this authority, or its regional agency for it, approved to adopt.",
    limit="3 months from the approval, on the corresponding day",
    caveat="More waiting means more choice for children and a harder wait for families, so neither is "
    "better. A regional agency may hold them: where its households are not recorded here the number is too "
    "low.",
    source="Annex A, list 11; Adoption and special guardianship data; scorecard A11 and A12.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    adopters.adopters_id as thing_id,
    as_at.day as counted_on,
    1 as n,
    1 as total,
    'Whole service' as team
from sup_adopters as adopters
inner join calendar as approval on approval.day = adopters.approved
inner join as_at
    on as_at.day >= approval.after_3_months
    and coalesce(adopters.matched, date '9999-12-31') > as_at.day
    and coalesce(adopters.ended, date '9999-12-31') > as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
