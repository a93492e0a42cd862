"""Children whose work was discussed in supervision in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="case_supervision_pct",
    area="supervision",
    title="Children discussed in supervision in time",
    counts="Each child open on the last day of the month for long enough to have been discussed.",
    numerator="Children discussed in supervision, with a record on the child, in the last 4 weeks on a child "
    "protection plan or the last 3 months otherwise.",
    denominator="Children open.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under 18, or not yet born, open to social care: in need, on a protection plan or in "
    "care.",
    left_out=(
        (
            "a child on a protection plan for 28 days or fewer, or another child open for three months "
            "or less: the first discussion may still be in time"
        ),
        "anyone who was 18 or over on the day, such as a care leaver",
    ),
    limit="4 weeks on a child protection plan, 3 months in need or in care; local",
    caveat="The limits are local and differ between authorities (4 weeks to 3 months). A child in pre-"
    "proceedings without a protection plan is counted by the longer limit.",
    source="Local; Doncaster and Darlington letters, November 2016, and Buckinghamshire letter, December "
    "2018.",
    confidence="high",
    sql="""
select
    child_open.person_id,
    child_open.person_id as thing_id,
    child_open.day as counted_on,
    max(
        case
            when child_open.on_cp_plan = 'Y' and discussed.protection_to >= child_open.day then 1
            when child_open.on_cp_plan = 'N' and discussed.other_to >= child_open.day then 1
            else 0
        end
    ) as n,
    1 as total
from supervised_child_day as child_open
left join child_discussed as discussed
    on discussed.person_id = child_open.person_id
    and discussed.held_on <= child_open.day
    and discussed.other_to >= child_open.day
    and discussed.other_to >= $first
    and discussed.held_on < $after
where child_open.day >= $first and child_open.day < $after
group by child_open.person_id, child_open.day
""",
    cases=cases_beside(__file__),
)
