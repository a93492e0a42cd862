"""What a strategy discussion and a conference ask beside: the threshold, the enquiry, tonight, the whole home, a plan again."""

from throughline.record.entries.fields import Carried, Choice, Clock, Day, Line, Rows, Section, Words, YesNo
from throughline.record.meetings.models import MeetingChild, MeetingLeftOut, MeetingPosition

LEFT_OUT = Rows(
    name="left_out", label="Children of the home whom it is not about", model=MeetingLeftOut, add="Add a child", blank=0,
    hint="Every child of the household is in it, or has a reason here.",
    questions=(
        Line(name="who", label="Child", longest=120, needed="Say who is left out."),
        Line(name="why", label="Why not", longest=300, needed="Say why {who} is left out."),
    ),
)  # fmt: skip

CALLED = Section(
    title="Why it is called",
    asks=(
        Carried(name="arose_from", label="Called out of"),
        Words(
            name="called_because", label="What was found that cannot wait", rows=2,
            hint="Shared by all. Name no child here: use each child’s part.",
        ),
    ),
)  # fmt: skip
WORRY = Words(name="worry", label="What was found about {child}", rows=2)

VIEW_OF_THE_THRESHOLD = (
    Choice(name="threshold", label="Threshold", options=tuple(MeetingPosition.THRESHOLD), many=True),
    Choice(
        name="grade", label="Safe tonight, 0 to 5", options=tuple(MeetingPosition.GRADES), many=True,
        hint="Each its own: never averaged.",
    ),
)  # fmt: skip

INVESTIGATION = Section(
    title="Investigation",
    asks=(
        YesNo(name="criminal", label="Do the police investigate a crime?"),
        Words(
            name="interview_plan", label="Plan for interviews: whom, by whom, where, in what order", rows=2,
            hint="Not in copies for the family.", confidence="The plan for interviews",
        ),
    ),
)  # fmt: skip


def tonight(*, needed: str) -> Section:
    return Section(
        title="Safe tonight?",
        asks=(
            Words(name="safe_now", label="Where each child is now, with whom, until when", rows=2),
            Words(
                name="safe_tonight", label="Tonight: the interim safety plan, who checks it and when", rows=3,
                needed=needed,
            ),
            Line(name="safe_by", label="Who sees to it", longest=120),
            Clock(name="safe_at", label="Checked at"),
            Words(name="if_not", label="If it is not agreed to, or does not hold", rows=2),
            Words(name="family_told", label="What parents and children are told, by whom", rows=2),
        ),
    )  # fmt: skip


THRESHOLD = Choice(
    name="threshold",
    label="Is the threshold for an enquiry met for {child}?",
    options=tuple(MeetingChild.THRESHOLD),
)

ENQUIRED = (
    Choice(name="enquiry", label="The enquiry for {child} is made", options=tuple(MeetingChild.ENQUIRY)),
    Line(name="seen_first", label="Who sees {child} first, where and when", longest=300),
    Choice(
        name="medical", label="Medical examination of {child}", options=tuple(MeetingChild.MEDICAL), many=True
    ),
    Line(name="medical_consent", label="Agreed to by whom", longest=200),
    Line(name="medical_where", label="Where, by whom", longest=200),
    Day(name="medical_on", label="On"),
    Clock(name="medical_at", label="At"),
)

AGAIN = Words(
    name="again_why", label="If {child} had a plan before: why again, and what will be different", rows=2
)
ELSEWHERE = Day(
    name="plan_since",
    label="First day of {child}’s plan elsewhere",
    hint="A plan keeps its own first day.",
)
