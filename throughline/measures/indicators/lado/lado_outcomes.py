"""Allegations against people who work with children, by how they ended."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="lado_outcomes",
    area="lado",
    title="Allegations by outcome",
    counts="Each allegation that was concluded.",
    numerator="Allegations concluded.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="allegation",
    noun="allegations",
    cohort="Allegations against adults who work or volunteer with children, taken on by the designated "
    "officer.",
    left_out=("an allegation not concluded yet",),
    caveat="By the month in which it was concluded. Unsubstantiated means that it could be neither proved "
    "nor disproved; it is not the same as false.",
    source="Keeping Children Safe in Education, part 4 (the five outcomes); Doncaster inspection, 2011. The "
    "measure of agency and outcome is two here, as one allegation has both.",
    confidence="high",
    categories=(
        ("substantiated", "Substantiated"),
        ("unsubstantiated", "Unsubstantiated"),
        ("unfounded", "Unfounded"),
        ("false", "False"),
        ("malicious", "Malicious"),
        ("none", "Not said"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    allegation.allegation_id as thing_id,
    allegation.concluded_on as counted_on,
    1 as n,
    1 as total,
    coalesce(allegation.outcome, 'none') as category,
    'Whole service' as team
from allegation
where allegation.concluded_on >= $first and allegation.concluded_on < $after
""",
    cases=cases_beside(__file__),
)
