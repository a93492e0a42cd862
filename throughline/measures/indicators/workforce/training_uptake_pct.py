"""Required courses that staff and carers completed in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="training_uptake_pct",
    area="workforce",
    title="Required training completed",
    counts="Each course that a member of staff or a foster carer had to have done by its day.",
    numerator="Courses completed on or before the day.",
    denominator="Courses that fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="course",
    noun="courses",
    cohort="Staff of children’s services and this authority’s foster carers.",
    left_out=(
        "a course whose day is not over",
        "courses that nobody has to do",
    ),
    limit="By the day set for the course; local",
    caveat="Done is not used: see what changes in practice. Prevent (with WRAP, the workshop to raise "
    "awareness of it) is shown apart, since its reach is asked about by itself. Which courses are required "
    "differs from place to place.",
    source="Doncaster: inspection report, 2011, and monitoring letter and peer review, 2016. Local.",
    confidence="high",
    categories=(
        ("PREVENT", "Prevent and WRAP"),
        ("STAFF", "Other courses of staff"),
        ("CARER", "Other courses of foster carers"),
    ),
    gives=(
        "category",
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    training.training_id as thing_id,
    training.due as counted_on,
    case when training.done <= training.due then 1 else 0 end as n,
    1 as total,
    case when training.course = 'PREVENT' then 'PREVENT' else training.whose end as category,
    coalesce(team.dept_team_name, training.team_id, 'Whole service') as team,
    training.worker_id
from sup_training as training
inner join snapshot on training.due < snapshot.taken_on
left join ssd_department as team on team.dept_team_id = training.team_id
where training.due >= $first and training.due < $after
""",
    cases=cases_beside(__file__),
)
