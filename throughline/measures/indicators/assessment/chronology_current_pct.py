"""Open children whose chronology was brought up to date."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="chronology_current_pct",
    area="assessment",
    title="Chronology up to date",
    counts="Each child open on the last day of the month.",
    numerator="Children whose chronology was brought up to date in the three months before.",
    denominator="Children open.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under 18, or not yet born, open to social care on the last day of the month: in need, "
    "on a protection plan or in care.",
    left_out=(
        "anyone who was 18 or over on the day, such as a care leaver",
        "a referral that led to no further action",
    ),
    limit="3 months after the chronology was last brought up to date; local",
    caveat="Up to date says that somebody saved it, not that it is good. A child opened lately has none yet "
    "and counts as without.",
    source="Local; Doncaster inspection, 2011, Doncaster letter, November 2016, and Buckinghamshire letter, "
    "December 2018, all found chronologies weak.",
    confidence="high",
    sql="""
select
    open_child.person_id,
    open_child.person_id as thing_id,
    open_child.day as counted_on,
    case when chronology_update.person_id is null then 0 else 1 end as n,
    1 as total
from open_child_day as open_child
left join chronology_update
    on chronology_update.person_id = open_child.person_id
    and chronology_update.updated_on <= open_child.day
    and coalesce(chronology_update.next_on, date '9999-12-31') > open_child.day
    and chronology_update.current_to >= open_child.day
where open_child.under_18 = 'Y'
    and open_child.day >= $first
    and open_child.day < $after
""",
    cases=cases_beside(__file__),
)
