"""Of the section 31 applications, those before which a family group meeting was offered or excepted."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="fgdm_offered_pct",
    area="court_plo",
    title="Family group meeting offered before application",
    counts="Each application under section 31 that was issued, once however many children it was about.",
    numerator="Applications before which a family group decision-making meeting had been offered, or "
    "the reason for not offering it recorded, for every child in them.",
    denominator="Applications under section 31 issued.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="application",
    noun="applications",
    cohort="Applications of this authority for a care or a supervision order, by the day of issue.",
    left_out=("emergency protection orders, placement orders and every other application",),
    limit="offered, or the exception recorded, before the day of issue and not more than twelve "
    "months before it; the twelve months are local",
    caveat="The Act received Royal Assent on 29 April 2026; when section 1 comes into force was not "
    "confirmed, so before that day this is good practice and not law. An offer on the day of "
    "issue cannot be seen to come before it and does not count. A family group conference "
    "counts as such an offer.",
    source="Children's Wellbeing and Schools Act 2026 (c.21) s.1.",
    confidence="medium",
    sql="""
select
    min(each_child.person_id) as person_id,
    each_child.case_id as thing_id,
    min(each_child.issued_on) as counted_on,
    min(each_child.is_met) as n,
    1 as total
from (
    select
        application.person_id,
        application.court_case_id as case_id,
        application.issued_on,
        max(case when offered.day is null then 0 else 1 end) as is_met
    from sup_court_application as application
    inner join snapshot on application.issued_on <= snapshot.taken_on
    left join sup_family_meeting as meeting
        on meeting.person_id = application.person_id
        and meeting.kind in ('FGDM', 'FGC')
    left join calendar as offered
        on offered.day = coalesce(meeting.offered_on, meeting.excepted_on)
        and offered.day < application.issued_on
        and offered.after_12_months >= application.issued_on
    where application.kind in ('CARE', 'SUPERVISION')
        and application.issued_on >= $first
        and application.issued_on < $after
    group by application.person_id, application.court_case_id, application.issued_on
) as each_child
group by each_child.case_id
""",
    cases=cases_beside(__file__),
)
