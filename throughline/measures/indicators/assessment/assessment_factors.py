"""What assessments found."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="assessment_factors",
    area="assessment",
    title="Factors at the end of an assessment",
    counts="Each factor found in each assessment of each child.",
    numerator="Assessments in which the factor was found.",
    denominator="Assessments in which any factor was recorded.",
    unit=Unit.SHARES,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="assessment",
    noun="factors",
    cohort="Every child whose assessment was authorised and has factors recorded, unborn children included.",
    left_out=(
        "an assessment that no manager has authorised yet",
        (
            "an assessment without any factor recorded: nothing is known of it, and that is not the "
            "same as none found"
        ),
    ),
    caveat="An assessment may have several factors, so the shares add up to more than 100%. They say what "
    "workers recorded, and a factor that is on the form first is recorded more. The codes for "
    "physical and sexual abuse were split in two by who did it: the older ones are shown apart and "
    "never added.",
    source="Children in need census, factors at the end of assessment; Department for Education, Children in"
    " need, reporting year 2025, table C3.",
    confidence="high",
    categories=(
        ("1A", "Alcohol: the child"),
        ("1B", "Alcohol: a parent"),
        ("1C", "Alcohol: another person at home"),
        ("2A", "Drugs: the child"),
        ("2B", "Drugs: a parent"),
        ("2C", "Drugs: another person at home"),
        ("3A", "Domestic abuse: of the child"),
        ("3B", "Domestic abuse: of a parent"),
        ("3C", "Domestic abuse: of another person at home"),
        ("4A", "Mental health: the child"),
        ("4B", "Mental health: a parent"),
        ("4C", "Mental health: another person at home"),
        ("5A", "Learning disability: the child"),
        ("5B", "Learning disability: a parent"),
        ("5C", "Learning disability: another person at home"),
        ("6A", "Physical disability or illness: the child"),
        ("6B", "Physical disability or illness: a parent"),
        ("6C", "Physical disability or illness: another person at home"),
        ("7A", "Young carer"),
        ("8B", "Privately fostered: from overseas, returning"),
        ("8C", "Privately fostered: from overseas, staying"),
        ("8D", "Privately fostered: for education"),
        ("8E", "Privately fostered: family arrangement"),
        ("8F", "Privately fostered: other"),
        ("9A", "Unaccompanied, seeking asylum"),
        ("10A", "Missing"),
        ("11A", "Sexual exploitation"),
        ("12A", "Trafficking"),
        ("13A", "Gangs"),
        ("14A", "Socially unacceptable behaviour"),
        ("15A", "Self-harm"),
        ("16A", "Neglect"),
        ("17A", "Emotional abuse"),
        ("18A", "Physical abuse (retired code)"),
        ("18B", "Physical abuse by another child"),
        ("18C", "Physical abuse by an adult"),
        ("19A", "Sexual abuse (retired code)"),
        ("19B", "Sexual abuse by another child"),
        ("19C", "Sexual abuse by an adult"),
        ("20", "Other"),
        ("21", "None found"),
        ("22A", "Female genital mutilation"),
        ("23A", "Abuse linked to faith or belief"),
        ("24A", "Criminal exploitation"),
    ),
    gives=("category",),
    sql="""
-- Only the first factor of an assessment adds to the whole, so that the whole is the number of assessments.
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    1 as n,
    case
        when row_number() over (partition by finished_assessment.assessment_id order by factor.code) = 1 then 1
        else 0
    end as total,
    factor.code as category
from finished_assessment
inner join factor on factor.assessment_id = finished_assessment.assessment_id
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
""",
    cases=cases_beside(__file__),
)
