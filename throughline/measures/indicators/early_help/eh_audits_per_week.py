"""Early help audits completed in a week, on average."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="eh_audits_per_week",
    area="early_help",
    title="Early help audits per week",
    counts="Each week that ended, on its Sunday, and the audits completed in it.",
    numerator="Early help audits completed in the weeks that ended.",
    denominator="Weeks that ended.",
    unit=Unit.MEAN,
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="audit",
    noun="weeks",
    cohort="Every early help audit that was completed, by the week, Monday to Sunday.",
    left_out=(
        "an audit begun and not completed",
        "a week that is not over when the figures are taken",
        "weeks before the first audit that is recorded",
    ),
    caveat="A number of audits, and nothing about what they found. A week without audits is a week "
    "with none and counts. A month has four or five weeks that end in it, so a month is shown "
    "as a count and a quarter as a mean.",
    source="Doncaster peer review, July 2016: 24 a week. Local.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    cast(sunday.day as varchar) as thing_id,
    sunday.day as counted_on,
    count(audit.early_help_audit_id) as n,
    1 as total,
    'Whole service' as team
from calendar as sunday
inner join calendar as a_sunday on a_sunday.day = date '1985-01-06'
inner join calendar as monday on monday.day_index = sunday.day_index - 6
inner join snapshot on sunday.day < snapshot.taken_on
left join sup_early_help_audit as audit
    on audit.completed_on >= monday.day
    and audit.completed_on <= sunday.day
where sunday.day >= $first
    and sunday.day < $after
    and (sunday.day_index - a_sunday.day_index) % 7 = 0
    and exists (
        select 1
        from sup_early_help_audit as first_audit
        where first_audit.completed_on <= sunday.day
    )
group by sunday.day
""",
    cases=cases_beside(__file__),
)
