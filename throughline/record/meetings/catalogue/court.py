"""Legal planning and pre-proceedings: the Public Law Outline."""

from throughline.record.meetings.catalogue.protection import THE_WORKER, WORKER
from throughline.record.meetings.declaration import Decision, MeetingType, Need, Next, Quorum, Within, Without

GUIDANCE = "Court orders and pre-proceedings for local authorities (2014)"
LAWYER = Need(words="the authority’s lawyer", roles=("our lawyer",))

legal_planning = MeetingType(
    key="legal planning",
    name="Legal planning meeting",
    asks="Is the threshold of section 31 met, and is a letter or an application needed?",
    due=("head of service", "manager", "social worker", "our lawyer"),
    quorum=Quorum(
        needs=(
            THE_WORKER,
            LAWYER,
            Need(words="a manager who may decide", roles=("manager", "head of service")),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=5, source="Local: no number in law"),
        source=f"{GUIDANCE}: legal advice is taken before a decision; who must sit is local",
    ),
    apart=False,
    decisions=(
        Decision(key="letter", words="Pre-proceedings: send the letter"),
        Decision(key="issue", words="Apply to court"),
        Decision(key="plan", words="Neither now: the plan goes on"),
    ),
    reached=("chair",),
    chairs=("manager", "director"),
    minutes=Within(n=5, source="Local: no number in law"),
    next=(Next(type="pre-proceedings", within=Within(standard="preproceedings_first_meeting_10wd")),),
    tells=("legal_planning_meeting_held",),
    law=f"Children Act 1989, section 31; {GUIDANCE}",
    local=("quorum", "minutes"),
)

pre_proceedings = MeetingType(
    key="pre-proceedings",
    name="Pre-proceedings meeting",
    asks="For each concern of the letter: what was asked, what has moved, and what happens if it does not?",
    due=("manager", "social worker", "our lawyer", "mother", "father", "parent’s lawyer"),
    quorum=Quorum(
        needs=(
            WORKER,
            LAWYER,
            Need(words="a parent who was written to", roles=("mother", "father", "parent")),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=10, source="Local: no number in law"),
        source=f"{GUIDANCE}: the meeting is with the parents and their solicitor",
    ),
    decisions=(
        Decision(key="goes on", words="Pre-proceedings go on: the plan is agreed"),
        Decision(key="ends", words="Pre-proceedings end: enough has changed"),
        Decision(key="issue", words="Apply to court"),
    ),
    complaint=True,
    reached=("chair",),
    chairs=("manager", "director"),
    minutes=Within(n=5, source="Local: no number in law"),
    next=(Next(type="pre-proceedings", within=Within(standard="preproceedings_review_6w")),),
    stages=(
        Decision(key="first", words="The first meeting", tells=("plo_meeting_held",)),
        Decision(key="review", words="A review", tells=("plo_review_held",)),
    ),
    law=f"Family Procedure Rules, Practice Direction 12A; {GUIDANCE}",
    local=("minutes", "by when it resumes"),
)
