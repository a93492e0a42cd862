"""Stages of assessing adopters that were decided in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="adopter_assessment_stages",
    area="adoption",
    title="Adopters assessed in time",
    counts="Each stage of assessing a household that was decided.",
    numerator="Stage one decided within two months of the registration of interest; stage two within four "
    "months of its start.",
    denominator="Stages decided.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="stage",
    noun="stages",
    cohort="Households that asked to adopt, approved or not.",
    left_out=(
        "a stage that is not decided yet, or that the household left without a decision",
        "the time between the stages, which the household may ask for, up to six months",
    ),
    limit="2 months for stage one and 4 months for stage two, to the corresponding day; regulations",
    caveat="A household may ask for longer, which the regulations allow: such a stage counts as late here. "
    "It counts by the day of the decision, so those still under way are not seen.",
    source="Adoption Agencies Regulations 2005, as amended from 1 July 2013; Adoption and special "
    "guardianship data.",
    confidence="high",
    categories=(
        ("1", "Stage one"),
        ("2", "Stage two"),
    ),
    gives=(
        "category",
        "team",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    stage.adopters_id as thing_id,
    stage.decided as counted_on,
    case
        when stage.category = '1' and stage.decided <= began.after_2_months then 1
        when stage.category = '2' and stage.decided <= began.after_4_months then 1
        else 0
    end as n,
    1 as total,
    stage.category,
    'Whole service' as team
from (
    select adopters_id, '1' as category, registered as began, stage_1_decided as decided
    from sup_adopters
    union all
    select adopters_id, '2' as category, stage_2_started as began, stage_2_decided as decided
    from sup_adopters
) as stage
inner join snapshot on stage.decided <= snapshot.taken_on
left join calendar as began on began.day = stage.began
where stage.decided >= $first and stage.decided < $after
""",
    cases=cases_beside(__file__),
)
