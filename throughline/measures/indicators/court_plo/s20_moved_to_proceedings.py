"""Children in agreed arrangements for whom proceedings were issued after a review decided it."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="s20_moved_to_proceedings",
    area="court_plo",
    title="Moved to proceedings after a review of the agreement",
    counts="Each child for whom care proceedings were issued after a review of a section 20 or a "
    "family arrangement decided on them.",
    numerator="Children for whom care proceedings were issued after such a review.",
    unit=Unit.COUNT,
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children accommodated under section 20, or living in a family arrangement, whose review "
    "decided on proceedings; by the day of issue.",
    left_out=(
        "a child whose review decided so but for whom nothing is issued yet",
        "proceedings without such a review",
    ),
    limit="a review up to twelve months before the issue; local",
    caveat="By the day the court issued, once for each application. It says how much had been left "
    "waiting, not whether the decision was right. A long time between the review and the "
    "issue is not seen here.",
    source="Darlington letter, Nov 2016: 22 children moved to proceedings after a first review. Local.",
    confidence="high",
    sql="""
select
    application.person_id,
    application.court_application_id as thing_id,
    application.issued_on as counted_on,
    1 as n,
    1 as total
from sup_court_application as application
inner join snapshot on application.issued_on <= snapshot.taken_on
where application.kind in ('CARE', 'SUPERVISION')
    and application.issued_on >= $first
    and application.issued_on < $after
    and exists (
        select 1
        from sup_agreement_review as review
        inner join calendar as reviewed on reviewed.day = review.reviewed_on
        where review.person_id = application.person_id
            and review.decision = 'PROCEEDINGS'
            and review.reviewed_on <= application.issued_on
            and reviewed.after_12_months >= application.issued_on
    )
""",
    cases=cases_beside(__file__),
)
