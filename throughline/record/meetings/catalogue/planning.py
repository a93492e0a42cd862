"""Child in need review, professionals' meeting, permanence planning."""

from throughline.record.meetings.catalogue.protection import PROCEDURES, THE_WORKER, WORKER
from throughline.record.meetings.declaration import Decision, MeetingType, Need, Next, Quorum, Within, Without

in_need = MeetingType(
    key="in need review",
    name="Child in need review",
    asks="Is the plan helping, and is it still the right one?",
    due=("social worker", "manager", "health visitor", "safeguarding lead", "mother", "father", "child"),
    quorum=Quorum(
        needs=(
            Need(
                words="the lead practitioner or their manager",
                roles=("social worker", "manager", "family help"),
            ),
            Need(
                words="a parent, or the child",
                roles=("mother", "father", "parent", "child"),
            ),
        ),
        without=Without.CHAIR,
        source="Local: no quorum in law; a plan made by agreement is not reviewed without those who agreed to it",
    ),
    walks=True,
    decisions=(
        Decision(key="goes on", words="The plan goes on"),
        Decision(key="changes", words="The plan changes: see who does what"),
        Decision(key="steps up", words="Ask for a strategy discussion"),
        Decision(key="ends", words="The plan ends"),
    ),
    chairs=("manager", "worker", "family-help"),
    minutes=Within(n=10, source="Local: no number in law"),
    next=(Next(type="in need review", within=Within(standard="cin_review_3m")),),
    tells=("cin_review_held",),
    law="Children Act 1989, section 17",
    local=("quorum", "minutes"),
)

professionals = MeetingType(
    key="professionals",
    name="Professionals’ meeting",
    asks="Do those who work with the family see the same, and who does what?",
    due=("social worker", "manager", "health visitor", "safeguarding lead"),
    quorum=Quorum(
        needs=(WORKER,),
        agencies=1,
        without=Without.CHAIR,
        source="Local: a meeting of one agency is supervision",
    ),
    apart=False,
    decisions=(
        Decision(key="as it is", words="No change: see who does what"),
        Decision(key="steps up", words="Ask for a strategy discussion"),
        Decision(key="family", words="Take it to the family, by the day agreed"),
    ),
    minutes=Within(n=5, source=PROCEDURES),
    law="Local. The family is told that it was held, unless that would put a child at risk",
    local=("quorum", "minutes"),
)

permanence = MeetingType(
    key="permanence",
    name="Permanence planning meeting",
    asks="Where will this child grow up, and what is the plan if that fails?",
    due=("manager", "social worker", "reviewing officer", "our lawyer", "virtual school"),
    quorum=Quorum(
        needs=(THE_WORKER, Need(words="a manager", roles=("manager", "head of service"))),
        without=Without.NOT_HELD,
        resumes=Within(n=10, source="Local: no number in law"),
        source="Local: no quorum in law",
    ),
    decisions=(
        Decision(key="home", words="Return to a parent"),
        Decision(key="family", words="Live with family or friends, with an order"),
        Decision(key="long-term", words="Long-term foster care or home"),
        Decision(key="adoption", words="Adoption"),
        Decision(key="not yet", words="Not yet: what is missing is under who does what"),
    ),
    chairs=("manager", "director"),
    minutes=Within(n=10, source="Local: no number in law"),
    law="Children Act 1989 Guidance and Regulations, volume 2 (2021): a plan for permanence by the second review",
    local=("quorum", "minutes"),
)
