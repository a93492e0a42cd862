"""A family's own meetings about their children: offered, not offered with a reason, held."""

from throughline.exchange.publish.extracts.meetings import CHILDREN
from throughline.exchange.publish.shaping import LONDON_DAY, RECORDED_DAY, STANDS, Extract, Key, Plain

FAMILY_MEETING = f"{CHILDREN} where meeting.held and meeting.type = 'family network'"
HELD_SINCE = (
    f"(select min({LONDON_DAY}) {FAMILY_MEETING} and child.person_id = asked.person_id"
    f" and {LONDON_DAY} >= coalesce(asked.offered_on, asked.asked_for_on))"
)
OFFERS = (
    "select child.id, child.person_id, offered.entry_id, offered.offered_on, offered.asked_for_on,"
    f" case when offered.offered_on is null then {RECORDED_DAY} end as excepted_on from record_familyoffer as offered"
    f" inner join record_entry as entry on entry.id = offered.entry_id and {STANDS}"
    " inner join record_familyofferchild as child on child.entry_id = offered.entry_id"
)
# An offer, and the first meeting since; a meeting that nobody had offered stands for itself.
FAMILY_MEETINGS = (
    "from (select 'offer ' || asked.id as key, 'offer ' || asked.entry_id as meeting_key, asked.person_id,"
    f" asked.offered_on, asked.excepted_on, {HELD_SINCE} as held_on from ({OFFERS}) as asked"
    " union all select 'meeting ' || child.id, 'meeting ' || child.entry_id, child.person_id, null, null,"
    f" {LONDON_DAY} {FAMILY_MEETING} and not exists (select 1 from ({OFFERS}) as asked"
    f" where asked.person_id = child.person_id and coalesce(asked.offered_on, asked.asked_for_on) <= {LONDON_DAY})"
    ") as family"
)

EXTRACTS = (
    Extract(
        table="sup_family_meeting",
        source=FAMILY_MEETINGS,
        child="family.person_id",
        columns={
            "family_meeting_child_id": Key("family meeting child", "family.key"),
            "family_meeting_id": Key("family meeting", "family.meeting_key"),
            "kind": Plain("'FGDM'"),
            "offered_on": Plain("family.offered_on"),
            "excepted_on": Plain("family.excepted_on"),
            "held_on": Plain("family.held_on"),
        },
    ),
)
