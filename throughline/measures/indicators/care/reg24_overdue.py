"""Placements with connected persons whose temporary approval has run out."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="reg24_overdue",
    area="care",
    title="Temporary approvals past their limit",
    counts="Each placement with a connected person whose temporary approval had run out on the last day "
    "of the month, with the child still there.",
    numerator="Placements past 16 weeks, or past 24 where the approval was extended, without full approval.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="placement",
    noun="placements",
    cohort="Children in care of any age who live with a relative, friend or other connected person "
    "approved for a time.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a placement that ended, or was fully approved, by the day",
    ),
    limit="16 weeks; 24 where extended under regulation 25, or approved under the coronavirus amendment",
    caveat="Each of these is unlawful until the person is approved or the child moves. An approval given "
    "from 24 April to 24 September 2020 is taken to run 24 weeks: the last days of that amendment were "
    "not checked.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regs. 24 "
    "and 25; SI 2020/445.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.placement_id as thing_id,
    placed.day as counted_on,
    1 as n,
    1 as total
from placed
inner join sup_placement_detail as detail on detail.placement_id = placed.placement_id
inner join calendar as approved on approved.day = detail.reg24_from
inner join calendar as today on today.day = placed.day
where placed.day >= $first
    and placed.day < $after
    and coalesce(detail.reg24_approved_on, date '9999-12-31') > placed.day
    and today.day_index - approved.day_index > case
        when detail.reg24_extended_on <= placed.day then 168
        when detail.reg24_from >= date '2020-04-24' and detail.reg24_from < date '2020-09-25' then 168
        else 112
    end
""",
    cases=cases_beside(__file__),
)
