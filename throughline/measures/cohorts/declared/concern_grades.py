"""How concerned each agency in the hub was, and how far apart they were about one contact."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Shown, Split
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="concern_grades",
    area=Area.THRESHOLD,
    title="Concern, as each agency graded it",
    counts="Each agency’s grade of concern about each child’s contact in the twelve months to the day.",
    basis="grade",
    noun="grades",
    why="Agencies that grade the same children far apart do not share a threshold. Talk about the contacts with the"
    " widest spread.",
    left_out=("an agency that was asked and gave no grade",),
    caveat="An agency grades the contacts that it was asked about, so its grades cannot be set beside another’s as if"
    " they were of the same children. The spread is of one contact alone.",
    source="Doncaster safeguarding hub, 2016: grades 0, no concern, to 5. Local.",
    since="Graded on",
    rows=Split(
        "Agency",
        tuple(
            (name, name.capitalize())
            for name in ("social care", "police", "health", "education", "housing", "probation")
        ),
    ),
    columns=Split(
        "Grade",
        (("0", "0, none"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5, highest")),
        always=True,
    ),
    details=(
        Detail("agencies", "Agencies that graded it", Shown.NUMBER),
        Detail("spread", "Apart by", Shown.NUMBER),
    ),
    sql="""
select
    grade.person_id,
    grade.grade_id as thing_id,
    grade.graded_on as since,
    coalesce(grade.agency, '') as row_part,
    cast(grade.grade as varchar) as column_part,
    together.agencies,
    together.spread
from sup_agency_grade as grade
inner join (
    select
        contact_id,
        person_id,
        count(distinct agency) as agencies,
        max(grade) - min(grade) as spread
    from sup_agency_grade
    where grade is not null and graded_on <= $day
    group by contact_id, person_id
) as together
    on together.contact_id = grade.contact_id
    and together.person_id = grade.person_id
inner join calendar as graded on graded.day = grade.graded_on
where grade.grade is not null
    and grade.graded_on <= $day
    and graded.after_12_months > $day
""",
    cases=cases_beside(__file__),
)
