"""Young people who completed their treatment for the use of drugs or alcohol."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="substance_misuse_complete_pct",
    area="health",
    title="Treatment for drugs or alcohol completed",
    counts="Each young person's treatment plan that ended.",
    numerator="Treatment plans completed as planned.",
    denominator="Treatment plans that had been started and have ended, counted on the day they ended.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="treatment plans",
    cohort="Young people of any age with a treatment plan known to children's services, in care or not.",
    left_out=("a plan that still runs: nobody can tell yet",),
    caveat="Of plans that ended and not of those that began, as recent ones would all count as not "
    "completed. An end whose kind nobody recorded stays in the total and does not count. The standard "
    "holds only that a substance was used and whether help was received.",
    source="Inspection of Doncaster 2011: approximately 90%; SSDA903 OC2 has the neighbouring questions.",
    confidence="medium",
    sql="""
select
    treatment.person_id,
    treatment.treatment_id as thing_id,
    treatment.ended as counted_on,
    case when treatment.completed = 'Y' then 1 else 0 end as n,
    1 as total
from sup_substance_treatment as treatment
inner join snapshot on treatment.ended <= snapshot.taken_on
where treatment.ended >= $first
    and treatment.ended < $after
""",
    cases=cases_beside(__file__),
)
