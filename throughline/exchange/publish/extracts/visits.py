"""Visits to a child on a protection plan, and to the others; and when each was written up."""

from throughline.exchange.publish.shaping import LONDON_DAY, RECORDED_DAY, STANDS, Extract, Key, Plain

VISITED = (
    "from record_visitchild as child"
    f" inner join record_entry as entry on entry.id = child.entry_id and {STANDS}"
)
VISITS = (
    f"{VISITED} left join record_protectionplan as plan on plan.person_id = child.person_id"
    f" and plan.started <= {LONDON_DAY} and (plan.ended is null or plan.ended > {LONDON_DAY})"
)
SEEN = "case when child.seen = 'seen' then 'Y' else 'N' end"
ALONE = "case when child.alone = 'alone' then 'Y' when child.seen = 'seen' then 'N' end"

EXTRACTS = (
    Extract(
        table="ssd_cp_visits",
        source=f"{VISITS} where plan.id is not null",
        child="child.person_id",
        columns={
            "cppv_cp_visit_id": Key("visit", "child.id"),
            "cppv_cp_plan_id": Key("cp_plan", "plan.id"),
            "cppv_cp_visit_date": Plain(LONDON_DAY),
            "cppv_cp_visit_seen": Plain(SEEN),
            "cppv_cp_visit_seen_alone": Plain(ALONE),
        },
    ),
    Extract(
        table="ssd_cin_visits",
        source=f"{VISITS} where plan.id is null",
        child="child.person_id",
        columns={
            "cinv_cin_visit_id": Key("visit", "child.id"),
            "cinv_cin_visit_date": Plain(LONDON_DAY),
            "cinv_cin_visit_seen": Plain(SEEN),
            "cinv_cin_visit_seen_alone": Plain(ALONE),
        },
    ),
    Extract(
        table="sup_visit_record",
        source=VISITED,
        child="child.person_id",
        columns={
            "visit_record_id": Key("visit", "child.id"),
            "visited": Plain(LONDON_DAY),
            "recorded": Plain(RECORDED_DAY),
        },
    ),
)
