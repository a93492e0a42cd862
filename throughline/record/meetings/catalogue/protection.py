"""Strategy discussion, conferences, core group: Working Together to Safeguard Children."""

from throughline.record.meetings.declaration import (
    Decision,
    MeetingType,
    Need,
    Next,
    Quorum,
    Report,
    Within,
    Without,
)
from throughline.standards.calendar import Unit

TOGETHER = "Working Together to Safeguard Children 2023"
PROCEDURES = "Local safeguarding partnership procedures: no number in law"
OUTSIDE_THE_LINE = (
    f"{TOGETHER}, chapter 3: the chair of a conference is not in the line that manages the child"
)

AUTHORITY = Need(words="children’s services", agency="authority")
POLICE = Need(words="police", agency="police")
HEALTH = Need(words="health", agency="health")
WORKER = Need(words="the social worker or their manager", roles=("social worker", "manager"))
THE_WORKER = Need(words="the social worker", roles=("social worker",))

strategy = MeetingType(
    key="strategy",
    name="Strategy discussion",
    asks="Is each child suffering, or likely to suffer, significant harm, and what keeps them safe now?",
    due=("manager", "social worker", "police", "named nurse", "safeguarding lead"),
    quorum=Quorum(
        needs=(AUTHORITY, POLICE, HEALTH),
        without=Without.NOT_HELD,
        resumes=Within(n=1, source=PROCEDURES),
        source=f"{TOGETHER}, chapter 3: as a minimum children’s services, health and the police take part",
    ),
    apart=False,
    threshold=True,
    safety=True,
    whole_home=True,
    decisions=(
        Decision(
            key="enquiry",
            words="Begin a section 47 enquiry",
            tells=("strategy_discussion_initiating_s47", "s47_started"),
        ),
        Decision(key="goes on", words="The section 47 enquiry goes on"),
        Decision(key="assess", words="Assess as a child in need, no enquiry"),
        Decision(key="no more", words="No further action under section 47"),
    ),
    reached=("consensus", "chair"),
    chairs=("manager", "front-door", "out-of-hours", "director"),
    minutes=Within(standard="strategy_minutes_1wd"),
    next=(Next(type="initial conference", within=Within(standard="icpc_15wd")),),
    tells=("strategy_discussion_held", "last_strategy_discussion"),
    sent=("strategy_record_circulated",),
    law=f"Children Act 1989, section 47; {TOGETHER}, chapter 3",
    local=("by when it resumes",),
)

complex_strategy = MeetingType(
    key="complex strategy",
    name="Risk or complex strategy meeting",
    asks="What is happening to several children or families, and who protects each?",
    due=("manager", "social worker", "police", "named nurse", "safeguarding lead", "our lawyer"),
    quorum=Quorum(
        needs=(AUTHORITY, POLICE, HEALTH),
        without=Without.NOT_HELD,
        resumes=Within(n=1, source=PROCEDURES),
        source=f"{TOGETHER}, chapter 3, as for a strategy discussion",
    ),
    apart=False,
    threshold=True,
    safety=True,
    whole_home=True,
    decisions=strategy.decisions,
    reached=("consensus", "chair"),
    chairs=("manager", "director"),
    minutes=Within(standard="strategy_minutes_1wd"),
    tells=("strategy_discussion_held", "last_strategy_discussion"),
    sent=("strategy_record_circulated",),
    law=f"{TOGETHER}, chapter 3; local protocol for organised and complex abuse",
    local=("by when it resumes",),
)

CONFERENCE_QUORUM = Quorum(
    needs=(WORKER,),
    agencies=2,
    without=Without.NOT_HELD,
    resumes=Within(n=10, source=PROCEDURES),
    source=f"{PROCEDURES}: the child’s worker and two other agencies",
)
CONFERENCE_DUE = (
    "conference chair", "social worker", "manager", "police", "health visitor", "gp", "safeguarding lead", "mother",
    "father", "child", "advocate",
)  # fmt: skip
AGENCY_REPORTS = tuple(
    Report(role=role, to_chair=Within(standard="agency_report_to_chair_3wd"))
    for role in ("police", "health visitor", "gp", "safeguarding lead")
)

initial = MeetingType(
    key="initial conference",
    name="Initial child protection conference",
    asks="Is each child likely to suffer significant harm, so that there has to be a protection plan?",
    due=CONFERENCE_DUE,
    quorum=CONFERENCE_QUORUM,
    reports=(
        Report(
            role="social worker",
            to_chair=Within(standard="agency_report_to_chair_3wd"),
            to_family=Within(standard="icpc_report_to_family_2wd"),
        ),
        *AGENCY_REPORTS,
    ),
    decisions=(
        Decision(key="plan", words="Child protection plan"),
        Decision(key="in need", words="Child in need plan, no protection plan"),
        Decision(key="none", words="No plan"),
    ),
    whole_home=True,
    begins=("plan",),
    categories=True,
    complaint=True,
    chairs=("reviewer", "worker"),
    independent=OUTSIDE_THE_LINE,
    minutes=Within(standard="conference_minutes_20wd"),
    decisions_out=Within(standard="conference_decisions_1wd"),
    next=(
        Next(type="core group", within=Within(standard="core_group_first_10wd")),
        Next(
            type="review conference",
            within=Within(
                n=3, unit=Unit.MONTHS, source=f"{TOGETHER}, chapter 3: the first within three months"
            ),
        ),
    ),
    tells=("icpc_held",),
    days=("icpc_date", "conference_date"),
    sent=("minutes_sent", "decisions_sent"),
    law=f"{TOGETHER}, chapter 3",
    local=("quorum", "minutes", "reports"),
)

review = MeetingType(
    key="review conference",
    name="Child protection review conference",
    asks="Is each child safer, and is the plan still needed?",
    due=CONFERENCE_DUE,
    quorum=CONFERENCE_QUORUM,
    reports=(
        Report(
            role="social worker",
            to_chair=Within(standard="agency_report_to_chair_3wd"),
            to_family=Within(standard="rcpc_report_to_family_5wd"),
        ),
        *AGENCY_REPORTS,
    ),
    walks=True,
    decisions=(
        Decision(key="goes on", words="The protection plan goes on"),
        Decision(key="category", words="The plan goes on, under another category"),
        Decision(key="ends in need", words="The plan ends, with a child in need plan"),
        Decision(key="ends", words="The plan ends"),
    ),
    ends=("ends in need", "ends"),
    categories=True,
    complaint=True,
    chairs=("reviewer", "worker"),
    independent=OUTSIDE_THE_LINE,
    minutes=Within(standard="conference_minutes_20wd"),
    decisions_out=Within(standard="conference_decisions_1wd"),
    next=(
        Next(type="core group", within=Within(standard="core_group_6w")),
        Next(type="review conference", within=Within(standard="rcpc_3m_6m")),
    ),
    tells=("rcpc_held",),
    days=("rcpc_date", "conference_date"),
    sent=("minutes_sent", "decisions_sent"),
    also=("care review",),
    law=f"{TOGETHER}, chapter 3",
    local=("quorum", "minutes", "reports"),
)

transfer = MeetingType(
    key="transfer conference",
    name="Transfer-in conference",
    asks="A child with a plan elsewhere has moved here for good: what plan does the child have with us?",
    due=(*CONFERENCE_DUE, "other"),
    quorum=Quorum(
        needs=(
            WORKER,
            Need(words="the authority that the child comes from", roles=("other", "coordinator")),
        ),
        agencies=3,
        without=Without.NOT_HELD,
        resumes=Within(n=10, source=PROCEDURES),
        source=f"{PROCEDURES}: as for an initial conference, with the authority that holds the plan until then",
    ),
    reports=initial.reports,
    decisions=initial.decisions,
    begins=initial.begins,
    from_elsewhere=True,
    categories=True,
    complaint=True,
    chairs=("reviewer", "worker"),
    independent=OUTSIDE_THE_LINE,
    minutes=Within(standard="conference_minutes_20wd"),
    decisions_out=Within(standard="conference_decisions_1wd"),
    next=initial.next,
    tells=("transfer_in_conference_held",),
    days=("conference_date",),
    sent=("minutes_sent", "decisions_sent"),
    law="Working Together to Safeguard Children 2010; local procedures on children who move",
    local=("quorum", "minutes", "reports"),
)

core_group = MeetingType(
    key="core group",
    name="Core group",
    asks="Is the plan being carried out, and is it making each child safer?",
    due=("social worker", "health visitor", "safeguarding lead", "mother", "father", "child"),
    quorum=Quorum(
        needs=(WORKER,),
        agencies=1,
        without=Without.NOT_HELD,
        resumes=Within(n=5, source=PROCEDURES),
        source=f"{PROCEDURES}: the lead worker and one other agency",
    ),
    walks=True,
    decisions=(
        Decision(key="goes on", words="The plan goes on as it is"),
        Decision(key="changes", words="The plan changes: see who does what"),
        Decision(key="earlier review", words="Ask for an earlier review conference"),
    ),
    chairs=("worker", "manager", "family-help"),
    minutes=Within(n=5, source=PROCEDURES),
    next=(Next(type="core group", within=Within(standard="core_group_6w")),),
    tells=("core_group_held",),
    law=f"{TOGETHER}, chapter 3",
    local=("quorum", "minutes"),
)
