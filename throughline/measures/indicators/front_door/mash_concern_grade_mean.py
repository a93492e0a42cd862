"""How concerned each agency in the safeguarding hub was."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="mash_concern_grade_mean",
    area="front_door",
    title="Concern of each agency in the hub",
    counts="Each agency's grade of each child's contact.",
    numerator="The grades added up, 0 for no concern to 5 for the highest.",
    denominator="Grades given.",
    unit=Unit.MEAN,
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="agency grading",
    noun="grades",
    cohort="Children about whom the safeguarding hub asked its agencies.",
    left_out=("a grade that an agency was asked for and did not give",),
    caveat="Read it for each agency: how far apart they stand says more than the mean of all. Two children's"
    " grades cannot be added as if the scale were a ruler.",
    source="Doncaster peer review, July 2016: each agency grades its concern from 0 to 5; local.",
    confidence="high",
    categories=(
        ("social care", "Social care"),
        ("police", "Police"),
        ("health", "Health"),
        ("education", "Education"),
        ("housing", "Housing"),
        ("probation", "Probation"),
    ),
    gives=("category",),
    sql="""
select
    grade.person_id,
    grade.grade_id as thing_id,
    grade.graded_on as counted_on,
    grade.grade as n,
    1 as total,
    grade.agency as category
from agency_grade as grade
where grade.graded_on >= $first and grade.graded_on < $after
""",
    cases=cases_beside(__file__),
)
