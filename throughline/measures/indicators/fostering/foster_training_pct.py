"""Foster carers who did the least training asked of them in their year."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="foster_training_pct",
    area="fostering",
    title="Foster carers with the training asked of them",
    counts="Each foster carer’s training year that is over.",
    numerator="Years in which the carer had done the minimum by the last day.",
    denominator="Training years that were over.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="carer",
    noun="carers",
    cohort="Carers of households that this authority approved on that day.",
    left_out=(
        "a year that is not over: the carer may still do it",
        "the training of a household no longer approved",
    ),
    limit="This authority’s minimum, by the last day of the carer’s year; local",
    caveat="What the minimum is differs from place to place. Carers whose year ends in a month are in it, "
    "so twelve months together show everybody once. The induction standards of the first year are another "
    "matter.",
    source="Doncaster inspection report, 2011, paragraph 112; Fostering services: national minimum "
    "standards (2011), standard 20.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    training.foster_training_id as thing_id,
    training.due as counted_on,
    case when training.done <= training.due then 1 else 0 end as n,
    1 as total,
    'Whole service' as team
from sup_foster_training as training
inner join snapshot on training.due < snapshot.taken_on
inner join sup_foster_household as household
    on household.household_id = training.household_id
    and household.started <= training.due
    and coalesce(household.ended, date '9999-12-31') > training.due
where training.due >= $first and training.due < $after
""",
    cases=cases_beside(__file__),
)
