"""Family group conferences held."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="fgc_held",
    area="court_plo",
    title="Family group conferences held",
    counts="Each family group conference that was held, once however many children it was about.",
    numerator="Family group conferences held.",
    unit=Unit.COUNT,
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="family",
    noun="conferences",
    cohort="Families of children of any age, unborn children too, by the day of the conference.",
    left_out=(
        "a conference that was offered and not held",
        "family group decision-making meetings and other family meetings of another kind",
    ),
    caveat="Held, not offered or agreed. A family that meets again counts again. It stands under the "
    "first child by key, and the number says nothing of what came of it.",
    source="Doncaster letter, Nov 2016, and Doncaster peer review, July 2016: increased use. Local.",
    confidence="high",
    sql="""
select
    min(meeting.person_id) as person_id,
    meeting.family_meeting_id as thing_id,
    meeting.held_on as counted_on,
    1 as n,
    1 as total
from sup_family_meeting as meeting
inner join snapshot on meeting.held_on <= snapshot.taken_on
where meeting.kind = 'FGC'
    and meeting.held_on >= $first
    and meeting.held_on < $after
group by meeting.family_meeting_id, meeting.held_on
""",
    cases=cases_beside(__file__),
)
