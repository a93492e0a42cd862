"""Permanent exclusions of children in care."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_perm_excluded",
    area="education",
    title="Children in care permanently excluded",
    counts="Each permanent exclusion from school of a child in care.",
    numerator="Permanent exclusions that began in the time, of children in care on the day.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="exclusion",
    noun="exclusions",
    cohort="Children in care on the day, of any age. Series of short breaks are left out.",
    left_out=("an exclusion that was cancelled or overturned",),
    caveat="Few children, so one of them changes it. A move that a school and the virtual school managed so "
    "that no exclusion was needed is not in it. Counted for every child in care, not only those in care for "
    "a year.",
    source="Department for Education, Outcomes for children in need, including children looked after. "
    "Local: virtual school.",
    confidence="high",
    sql="""
select
    exclusion.person_id,
    exclusion.exclusion_id as thing_id,
    exclusion.started as counted_on,
    1 as n,
    1 as total
from sup_exclusion as exclusion
inner join snapshot on exclusion.started <= snapshot.taken_on
inner join in_care
    on in_care.person_id = exclusion.person_id
    and in_care.entered <= exclusion.started
    and coalesce(in_care.left_care, date '9999-12-31') > exclusion.started
where exclusion.started >= $first
    and exclusion.started < $after
    and exclusion.kind = 'PERMANENT'
    and exclusion.cancelled is null
""",
    cases=cases_beside(__file__),
)
