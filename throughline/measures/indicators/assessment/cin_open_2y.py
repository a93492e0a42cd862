"""Children in need who have been open for two years or more."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cin_open_2y",
    area="assessment",
    title="In need for two years or more",
    counts="Each time open to social care that was going on on the last day of the month.",
    numerator="Those that began two years or more before.",
    denominator="Those open on the day.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="episode",
    noun="times open",
    cohort="Children under 18, or not yet born, who are in need alone.",
    left_out=(
        "a child recorded as disabled, who may rightly be open for years",
        "a child on a child protection plan or in care on the day",
        "anyone who was 18 or over on the day, such as a care leaver",
        "a referral that led to no further action",
    ),
    limit="2 years after the referral",
    caveat="A sign of drift, not proof. Disability is known as it is recorded now, not as it was on the day."
    " A child who went off a protection plan counts the whole time open, plan and all.",
    source="ChAT, duration bands; local.",
    confidence="high",
    sql="""
select
    open_case.person_id,
    open_case.referral_id as thing_id,
    open_child.day as counted_on,
    case when opened_day.after_2_years <= open_child.day then 1 else 0 end as n,
    1 as total
from open_child_day as open_child
inner join open_case
    on open_case.person_id = open_child.person_id
    and open_case.opened <= open_child.day
    and coalesce(open_case.closed, date '9999-12-31') > open_child.day
inner join calendar as opened_day on opened_day.day = open_case.opened
where open_child.day >= $first
    and open_child.day < $after
    and open_child.under_18 = 'Y'
    and open_child.disabled = 'N'
    and open_child.on_cp_plan = 'N'
    and open_child.looked_after = 'N'
""",
    cases=cases_beside(__file__),
)
