"""Before a birth: who is with the baby, who is not, and where the baby goes from the ward."""

from throughline.record.meetings.catalogue.protection import WORKER
from throughline.record.meetings.declaration import Decision, MeetingType, Need, Quorum, Within, Without

LOCAL = "Local pre-birth procedures: no number in law"

discharge_planning = MeetingType(
    key="discharge planning",
    name="Discharge planning meeting",
    asks="Who may be with the baby, who may not, and where does the baby go, with whom?",
    due=("social worker", "manager", "midwife", "ward", "health visitor", "mother", "father", "relative"),
    quorum=Quorum(
        needs=(
            WORKER,
            Need(words="the midwife", roles=("midwife",)),
            Need(words="the maternity ward", roles=("ward",)),
            Need(words="the health visitor", roles=("health visitor",)),
        ),
        without=Without.NOT_HELD,
        resumes=Within(n=5, source=LOCAL),
        source=f"{LOCAL}: whoever is there at the birth, and whoever visits after it, agrees to the plan",
    ),
    newborn=True,
    decisions=(
        Decision(key="home", words="Home with a parent, with the plan as written"),
        Decision(key="family", words="To family or friends, as agreed"),
        Decision(key="together", words="Parent and baby go to a placement together"),
        Decision(key="apart", words="To carers: by agreement or by order of a court"),
        Decision(key="stays", words="Stays on the ward until it is settled"),
    ),
    complaint=True,
    reached=("consensus", "chair"),
    chairs=("manager", "worker", "director"),
    minutes=Within(n=1, source=LOCAL),
    law="Children Act 1989, sections 17 and 47; local pre-birth procedures. No order is made before a birth",
    local=("quorum", "minutes", "by when it resumes"),
)
