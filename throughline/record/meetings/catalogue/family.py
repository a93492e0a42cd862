"""The family's own meeting."""

from throughline.record.meetings.declaration import Decision, MeetingType, Need, Quorum, Within, Without

family_network = MeetingType(
    key="family network",
    name="Family network or group decision-making meeting",
    asks="What is the family’s own plan, and is it safe enough for us to agree?",
    due=("coordinator", "social worker", "mother", "father", "relative", "child", "advocate"),
    quorum=Quorum(
        needs=(
            Need(words="the coordinator", roles=("coordinator",)),
            Need(words="family", agency="family"),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=10, source="Local: no number in law"),
        source="Families First Partnership guidance (2025): led by the family, brought together by a coordinator",
    ),
    walks=True,
    decisions=(
        Decision(key="agreed", words="The family’s plan is agreed"),
        Decision(key="changes", words="Agreed, with what has to change first"),
        Decision(key="not agreed", words="Not agreed: it does not keep the child safe"),
        Decision(key="no plan", words="The family made no plan"),
    ),
    complaint=True,
    reached=("consensus", "chair"),
    chairs=(),
    minutes=Within(n=5, source="Local: no number in law"),
    law="Children’s Wellbeing and Schools Act 2026, section 1: not yet in force; local practice until then",
    local=("quorum", "minutes"),
)
