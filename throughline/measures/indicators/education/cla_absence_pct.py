"""Half-day sessions of school missed by children in care."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_absence_pct",
    area="education",
    title="School sessions missed by children in care",
    counts="Each month of school of each child in care, with its half-day sessions.",
    numerator="Sessions missed, authorised or not.",
    denominator="Sessions that the children could have attended.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="session",
    noun="sessions",
    cohort="Children aged 5 to 15, in care for twelve full months on the last day of the month. Series of "
    "short breaks are left out.",
    left_out=("a child whose attendance nobody recorded in the month: there are no sessions to count",),
    caveat="Overall absence, a share of sessions. The share of children who miss a tenth or more is "
    "persistent absence, another measure. The Department takes those in care for a year on 31 March and a "
    "whole school year; here the year in care is asked of each month. Counted from the schools’ registers "
    "as the virtual school received them.",
    source="Department for Education, Outcomes for children in need, including children looked after. "
    "Local: virtual school’s attendance record.",
    confidence="high",
    sql="""
select
    attendance.person_id,
    attendance.attendance_id as thing_id,
    attendance.month_ends as counted_on,
    attendance.missed as n,
    attendance.possible as total
from sup_attendance as attendance
inner join school_age_in_care as pupil
    on pupil.person_id = attendance.person_id
    and pupil.day = attendance.month_ends
    and pupil.for_a_year = 'Y'
where attendance.month_ends >= $first
    and attendance.month_ends < $after
    and attendance.possible > 0
""",
    cases=cases_beside(__file__),
)
