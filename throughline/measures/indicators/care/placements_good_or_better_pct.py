"""Children in care who live in provision that Ofsted judges good or better."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="placements_good_or_better_pct",
    area="care",
    title="In provision judged good or better",
    counts="Each child in care on the last day of the month whose home or agency has been inspected.",
    numerator="Children in a home, or with an agency, judged good or outstanding overall by its last "
    "published inspection.",
    denominator="Children in care in inspected provision.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        (
            "a child whose home or agency has no published grade yet, or is of a kind that is not "
            "inspected: with parents, with adopters, in supported accommodation without a grade"
        ),
    ),
    caveat="For foster care the grade is that of the agency and not of the home. It counts from the day "
    "the report was published, for the children who lived there before too. The third grade has been "
    "called requires improvement, satisfactory and adequate.",
    source="Ofsted inspection reports; inspection of Doncaster 2011, paragraph 88.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    case when provider_grade.grade in ('1', '2') then 1 else 0 end as n,
    1 as total
from placed
inner join provider_grade
    on provider_grade.urn = placed.urn
    and provider_grade.published_on <= placed.day
    and coalesce(provider_grade.replaced_on, date '9999-12-31') > placed.day
where placed.day >= $first
    and placed.day < $after
""",
    cases=cases_beside(__file__),
)
