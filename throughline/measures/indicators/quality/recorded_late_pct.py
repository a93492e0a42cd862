"""Written more than five working days after the day that it is about."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="recorded_late_pct",
    area="quality",
    title="Written over five working days late",
    counts="Each entry about a child, by the day that it is about.",
    numerator="Entries signed more than five working days after that day.",
    denominator="Entries.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="entry",
    noun="entries",
    cohort="Everything that was signed about a child and stands, of every kind.",
    left_out=("what is about a day still to come, such as a booking",),
    limit="5 working days; the first working day after it is day one; local",
    caveat="It sees what was written, however late; what nobody has written is in no figure. An entry that was "
    "corrected keeps the day on which it was first signed.",
    source="Local.",
    confidence="high",
    gives=("category",),
    categories=(
        ("visit", "Visits"), ("contact-try", "Calls and tries"), ("meeting", "Meetings"), ("booking", "Bookings"),
        ("contact", "Contacts"), ("contact-decision", "Decisions on contacts"),
        ("strategy-question", "Answers on a strategy discussion"), ("assessment-start", "Assessments begun"),
        ("assessment-checkpoint", "Looks at an assessment"), ("assessment", "Assessments"),
        ("assessment-news", "Conference reports brought up to date"), ("neglect-tool", "Neglect tools"),
        ("section-47", "Section 47 enquiries"), ("senior-review", "Senior reviews of a plan"),
        ("plan-transfer", "Plans that moved"), ("plan", "Plans"), ("family-offer", "Offers of a family meeting"),
        ("agreement", "Agreements"), ("agreement-withdrawn", "Agreements withdrawn"), ("decision", "Manager decisions"),
        ("milestone", "Milestones"), ("clock-note", "Notes on a promise"), ("document", "Documents"),
        ("elsewhere", "What is kept elsewhere"), ("handover", "Handovers"), ("closure", "Closures"),
        ("challenge", "Challenges"), ("challenge-answer", "Answers to a challenge"),
        ("challenge-further", "Challenges taken further"), ("challenge-referral", "Challenges referred"),
        ("challenge-closed", "Challenges closed"),
    ),
    sql="""
select
    recording.person_id,
    recording.recording_id as thing_id,
    recording.happened as counted_on,
    case when written.working_index - happened.working_index > 5 then 1 else 0 end as n,
    1 as total,
    recording.kind as category
from sup_recording as recording
inner join calendar as happened on happened.day = recording.happened
inner join calendar as written on written.day = recording.recorded
where recording.happened <= recording.recorded
    and recording.happened >= $first
    and recording.happened < $after
""",
    cases=cases_beside(__file__),
)  # fmt: skip
