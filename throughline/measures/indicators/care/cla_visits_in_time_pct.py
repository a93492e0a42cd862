"""Children in care who have been visited within the interval that the law sets for each."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_visits_in_time_pct",
    area="care",
    title="Visited within their own interval",
    counts="Each child in care on the last day of the month.",
    numerator="Children who on the day are inside their own interval since they were last seen in the "
    "present placement.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        (
            "of the visits: one at which the child was not seen, and one before the present placement "
            "began (a short time away, or another kind of placement with the same carers, begins none)"
        ),
    ),
    limit="a week from the start of each placement; then 6 weeks, or 3 months after the first year in a "
    "placement meant to last until 18; weekly until the first review and then 4 weeks with a connected "
    "person approved for a time (reg. 24) or with parents under an interim care order; weekly for the "
    "first 28 days of a placement for adoption",
    caveat="This is how it stood on the day: it does not say whether earlier visits were on time. For a "
    "child missing the interval runs on. With adopters the law leaves the interval after the first "
    "review to that review; 6 weeks is used. Weekly visits to a child placed with parents before the "
    "assessment (reg. 19) are not told apart. Where no placement is known the day of entering care is "
    "used. The rules of April to September 2020 are not in it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 28; "
    "Adoption Agencies Regulations 2005, reg. 36; ChAT.",
    confidence="high",
    sql="""
select
    judged.person_id,
    judged.period_id as thing_id,
    judged.day as counted_on,
    case
        when judged.days_allowed is null and judged.three_months_on >= judged.day then 1
        when judged.days_allowed >= judged.days_since then 1
        else 0
    end as n,
    1 as total
from (
    select
        placed.person_id,
        placed.period_id,
        placed.day,
        seen.after_3_months as three_months_on,
        today.day_index - coalesce(seen.day_index, began.day_index) as days_since,
        case
            when seen.day is null then 7
            when (placed.kind = 'P1' and legal_status.status = 'C1')
                or (
                    detail.reg24_from <= placed.day
                    and (detail.reg24_approved_on is null or detail.reg24_approved_on > placed.day)
                ) then case when first_review.held <= placed.day then 28 else 7 end
            when placed.kind in ('A3', 'A4', 'A5', 'A6') and today.day_index - moved_in.day_index <= 28 then 7
            when detail.lasts_to_18_from <= placed.day and began.after_12_months <= placed.day then null
            else 42
        end as days_allowed
    from placed
    inner join calendar as today on today.day = placed.day
    left join stay
        on stay.period_id = placed.period_id
        and stay.person_id = placed.person_id
        and stay.started <= placed.day
        and (stay.ended is null or stay.ended > placed.day)
    inner join calendar as began on began.day = coalesce(stay.started, placed.entered)
    left join calendar as moved_in on moved_in.day = placed.started
    left join care_visit
        on care_visit.person_id = placed.person_id
        and care_visit.seen_on >= began.day
        and care_visit.seen_on <= placed.day
        and (care_visit.next_seen is null or care_visit.next_seen > placed.day)
    left join calendar as seen on seen.day = care_visit.seen_on
    left join sup_placement_detail as detail on detail.placement_id = placed.placement_id
    left join legal_status
        on legal_status.person_id = placed.person_id
        and legal_status.started <= placed.day
        and (legal_status.ended is null or legal_status.ended > placed.day)
    left join care_review as first_review
        on first_review.period_id = placed.period_id
        and first_review.person_id = placed.person_id
        and first_review.number = 1
    where placed.day >= $first
        and placed.day < $after
) as judged
""",
    cases=cases_beside(__file__),
)
