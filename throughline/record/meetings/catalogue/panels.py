"""Panels that other agencies lead: what they heard about our children, and what came of it."""

from throughline.record.meetings.declaration import Decision, MeetingType, Need, Quorum, Within, Without

SHARED = (
    Decision(key="actions", words="Actions agreed: see who does what"),
    Decision(key="no action", words="Heard, no action for us"),
    Decision(key="strategy", words="Ask for a strategy discussion"),
)

marac = MeetingType(
    key="marac",
    name="MARAC feedback",
    asks="What was heard about an adult at high risk of domestic abuse, and what does it mean for each child?",
    due=("police", "domestic abuse", "social worker", "housing", "probation"),
    quorum=Quorum(
        needs=(
            Need(words="police", agency="police"),
            Need(words="somebody from children’s services", agency="authority"),
        ),
        without=Without.CHAIR,
        source="Local MARAC protocol: the panel keeps its own quorum",
    ),
    apart=False,
    decisions=SHARED,
    reached=("chair",),
    chairs=(),
    minutes=Within(n=2, source="Local MARAC protocol: actions to agencies"),
    law="Local MARAC protocol. Shared item by item; never with whoever is said to cause the harm",
    local=("quorum", "minutes"),
)

mappa = MeetingType(
    key="mappa",
    name="MAPPA feedback",
    asks="What was heard about an adult who may be dangerous, and what does it mean for each child?",
    due=("police", "probation", "manager", "social worker"),
    quorum=Quorum(
        needs=(
            Need(words="police or probation", roles=("police", "probation")),
            Need(words="somebody from children’s services", agency="authority"),
        ),
        without=Without.CHAIR,
        source="MAPPA Guidance: the panel keeps its own quorum",
    ),
    apart=False,
    decisions=SHARED,
    reached=("chair",),
    chairs=(),
    minutes=Within(n=2, source="Local: actions to agencies"),
    law="Criminal Justice Act 2003, section 325; MAPPA Guidance",
    local=("quorum", "minutes"),
)
