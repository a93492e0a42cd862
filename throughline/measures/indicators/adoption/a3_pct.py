"""A3: children who wait less than 14 months for their adoptive family."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="a3_pct",
    area="adoption",
    title="Waited less than 14 months for an adoptive family (A3)",
    counts="Each child placed for adoption in the three years up to the last day of the month, or still "
    "waiting on it.",
    numerator="Children placed within 14 months of entering care, or waiting and not yet 14 months in care.",
    denominator="Children placed for adoption in the three years, or waiting.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care with a decision that they should be placed for adoption. Waiting is: decided, "
    "not placed, not given up, still in care.",
    left_out=("a child whose plan for adoption was given up before a placement",),
    limit="Less than 14 months: on the corresponding day 14 months on, the time is over",
    caveat="Unlike the means of days it holds those who still wait. The national measure is a mean of three "
    "years, so this is worked out anew at the end of each month over the three years behind it. The "
    "scorecard’s own rules for children whose plan changed are not all public: a child given up before "
    "placement is left out here. Earlier scorecards drew the line later than 14 months.",
    source="Department for Education, adoption scorecards; Adoption and special guardianship data, "
    "indicator A3.",
    confidence="high",
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    as_at.day as counted_on,
    case
        when adoption.placed <= as_at.day and adoption.placed < entry.after_14_months then 1
        when coalesce(adoption.placed, date '9999-12-31') > as_at.day and as_at.day < entry.after_14_months then 1
        else 0
    end as n,
    1 as total
from adoption_plan as adoption
inner join calendar as entry on entry.day = adoption.entered
inner join as_at on as_at.day >= adoption.entered
left join calendar as moved on moved.day = adoption.placed
where as_at.day >= $first
    and as_at.day < $after
    and (
        (adoption.placed <= as_at.day and moved.after_36_months > as_at.day)
        or (
            adoption.decided <= as_at.day
            and coalesce(adoption.placed, date '9999-12-31') > as_at.day
            and coalesce(adoption.reversed, date '9999-12-31') > as_at.day
            and coalesce(adoption.left_care, date '9999-12-31') > as_at.day
        )
    )
""",
    cases=cases_beside(__file__),
)
