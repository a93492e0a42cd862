"""Reviews of children in care, and the personal education plan."""

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

REGULATIONS = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)"
HANDBOOK = "Independent Reviewing Officers Handbook 2010, chapter 3"

care_review = MeetingType(
    key="care review",
    name="Review of a child in care",
    asks="Is the care plan right for this child, and is it being carried out?",
    due=(
        "reviewing officer",
        "social worker",
        "carer",
        "child",
        "mother",
        "father",
        "virtual school",
        "nurse for children in care",
        "designated teacher",
        "advocate",
    ),
    quorum=Quorum(
        needs=(
            Need(words="the reviewing officer", roles=("reviewing officer",)),
            Need(words="the social worker or their manager", roles=("social worker", "manager")),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=20, source=f"{REGULATIONS}, regulation 36; {HANDBOOK}"),
        source=f"{REGULATIONS}, regulation 36: the reviewing officer attends and chairs; the rest is local",
    ),
    reports=(
        Report(
            role="social worker",
            to_chair=Within(standard="review_docs_to_iro_3wd"),
            to_family=Within(standard="review_docs_to_iro_3wd"),
        ),
        Report(role="designated teacher", to_chair=Within(standard="review_docs_to_iro_3wd")),
        Report(role="nurse for children in care", to_chair=Within(standard="review_docs_to_iro_3wd")),
    ),
    decisions=(
        Decision(key="agreed", words="The care plan is agreed as it is"),
        Decision(key="changes", words="The care plan changes: see who does what"),
        Decision(key="challenge", words="The reviewing officer challenges the plan"),
    ),
    complaint=True,
    reached=("consensus", "chair"),
    chairs=("reviewer",),
    independent=f"{REGULATIONS}, regulation 46: not in the child’s line, nor controlling its resources",
    minutes=Within(standard="review_record_distributed_20wd"),
    decisions_out=Within(standard="review_decisions_5wd"),
    next=(Next(type="care review", within=Within(standard="lac_review_6m")),),
    stages=(
        Decision(key="first", words="The first", tells=("lac_review_first_held",)),
        Decision(key="second", words="The second", tells=("lac_review_second_held",)),
        Decision(key="later", words="A later one"),
    ),
    tells=("lac_review_held",),
    days=("lac_review_date",),
    sent=("review_decisions_sent", "review_record_distributed"),
    also=("review conference",),
    law=f"{REGULATIONS}, Part 6",
    local=("who else makes the quorum",),
)

pep = MeetingType(
    key="pep",
    name="Personal education plan meeting",
    asks="Is this child learning, and what does the school, the carer and the authority do next?",
    due=("designated teacher", "social worker", "virtual school", "carer", "child"),
    quorum=Quorum(
        needs=(
            Need(words="the designated teacher", roles=("designated teacher",)),
            Need(words="the social worker or their manager", roles=("social worker", "manager")),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=10, source="Local: no number in law"),
        source="Promoting the education of looked-after children (2018): teacher and social worker write it together",
    ),
    apart=False,
    decisions=(
        Decision(key="agreed", words="The plan is agreed"),
        Decision(key="changes", words="The plan changes: see who does what"),
    ),
    reached=("consensus", "chair"),
    chairs=("worker", "manager", "virtual-school"),
    minutes=Within(n=5, source="Local: no number in law"),
    tells=("pep_reviewed",),
    law="Promoting the education of looked-after children (2018)",
    local=("minutes", "by when it resumes"),
)
