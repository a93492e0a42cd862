"""Of the children stepped down to early help, those given another assessment within twenty working days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="stepdown_reassessed_pct",
    area="early_help",
    title="Step-downs given a second assessment",
    counts="Each child stepped down from social care to early help, in the month in which the twenty "
    "working days are over.",
    numerator="Children for whom an early help assessment was begun within twenty working days of the "
    "step down.",
    denominator="Children stepped down to early help.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="episode",
    noun="step-downs",
    cohort="Every child stepped down, unborn children too, by the 20th working day after it.",
    left_out=("a step down whose twenty working days are not over when the figures are taken",),
    limit="20 working days after the step down, the day itself included; local",
    caveat="It looks for doubled work: the family has just been assessed. A new assessment may be "
    "right where much has changed. Counted in the month in which the twenty days end, so that "
    "a month's figure is whole.",
    source="Doncaster peer review, July 2016: a further assessment was done to feed the other system. Local.",
    confidence="high",
    sql="""
select
    step_down.person_id,
    step_down.step_down_id as thing_id,
    step_down.looked_at_on as counted_on,
    case
        when exists (
            select 1
            from early_help_assessment as assessment
            where assessment.person_id = step_down.person_id
                and assessment.started >= step_down.stepped_down_on
                and assessment.started <= step_down.looked_at_on
        ) then 1
        else 0
    end as n,
    1 as total
from step_down
inner join snapshot on step_down.looked_at_on < snapshot.taken_on
where step_down.looked_at_on >= $first
    and step_down.looked_at_on < $after
""",
    cases=cases_beside(__file__),
)
