"""Complaints answered in time, at each stage."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="complaints_in_time_pct",
    area="complaints",
    title="Complaints answered in time",
    counts="Each stage of each complaint whose answer fell due.",
    numerator="Stages answered on or before the day they were due.",
    denominator="Stages whose answer fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="complaint",
    noun="answers due",
    cohort="Complaints by or for children under the Children Act 1989.",
    left_out=(
        "a stage whose due day is not over when the figures are taken",
        "a stage that the complainant withdrew by its due day",
        "complaints under the council's own procedure rather than the Children Act",
    ),
    limit="Stage 1: 10 working days, 20 where extended. Stage 2: 25, 65 where extended. Stage 3: the panel "
    "within 30",
    caveat="Counted by stage, so one complaint may be counted three times. An extension that was never put "
    "to the complainant with reasons is no extension. Stage 2 starts when the complaint is agreed in "
    "writing.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), "
    "regulations 14, 17 and 19.",
    confidence="high",
    categories=(
        ("1", "Stage 1: local resolution"),
        ("2", "Stage 2: investigation"),
        ("3", "Stage 3: review panel"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    answer.stage_id as thing_id,
    answer.due as counted_on,
    case when answer.answered_on <= answer.due then 1 else 0 end as n,
    1 as total,
    cast(answer.stage as varchar) as category,
    answer.team
from complaint_answer as answer
where answer.due >= $first and answer.due < $after
""",
    cases=cases_beside(__file__),
)
