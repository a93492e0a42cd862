"""Section 47 enquiries, conferences, protection plans and their reviews."""

from throughline.exchange.publish.shaping import LONDON_DAY, STANDS, Extract, Key, Plain

CATEGORIES = "case {column} when 'neglect' then 'NEG' when 'emotional' then 'EMO' when 'physical' then 'PHY' when 'sexual' then 'SAB' end"
ON_PLAN = (
    "left join record_protectionplan as plan on plan.person_id = child.person_id"
    f" and plan.started <= {LONDON_DAY} and (plan.ended is null or plan.ended >= {LONDON_DAY})"
)
# The enquiry that led here: the child's own newest, never a brother's or sister's by the number of a meeting. Which meetings
# have one is asked first: a past day's record has no index, and each look goes through all of it.
ENQUIRY = (
    "left join lateral (select found.id from record_section47child as found"
    " inner join record_section47 as made on made.entry_id = found.entry_id"
    " inner join record_entry as written on written.id = found.entry_id"
    " and written.status::text not in ('undone', 'withdrawn')"
    " where meeting.type = 'initial conference'"
    f" and found.person_id = child.person_id and made.began <= {LONDON_DAY}"
    " order by made.began desc, found.id desc limit 1) as enquiry on true"
)
S47_OUTCOMES = (
    "replace(json_build_object('NFA_FLAG', case when child.after = 'nothing' then 'Y' else 'N' end, 'LEGAL_ACTION_FLAG', 'N',"
    " 'PROV_OF_SERVICES_FLAG', case when child.after in ('in need', 'early help') then 'Y' else 'N' end,"
    " 'PROV_OF_SB_CARE_FLAG', 'N', 'CP_CONFERENCE_FLAG', case when child.after = 'conference' then 'Y' else 'N' end,"
    " 'NFA_CONTINUE_SINGLE_FLAG', 'N', 'MONITOR_FLAG', 'N', 'OTHER_OUTCOMES_EXIST_FLAG', 'N',"
    " 'TOTAL_NO_OF_OUTCOMES', '1', 'OUTCOME_COMMENTS', '')::text, ' : ', ':')"
)
# Whether a child took part, as the census asks it; how they spoke is in nobody's codes of ours.
PARTICIPATION = "case child.part when 'came' then 'PN1' when 'represented' then 'PN5' when 'sent views' then 'PN6' when 'not heard' then 'PN7' end"


def conferences(sort: str) -> str:
    return (
        "from record_meeting as meeting"
        f" inner join record_entry as entry on entry.id = meeting.entry_id and {STANDS}"
        " inner join record_meetingchild as child on child.entry_id = meeting.entry_id"
        f" {ON_PLAN} {ENQUIRY} where meeting.held and meeting.type = '{sort}'"
    )


EXTRACTS = (
    Extract(
        table="ssd_s47_enquiry",
        source="from record_section47 as made"
        f" inner join record_entry as entry on entry.id = made.entry_id and {STANDS}"
        " inner join record_section47child as child on child.entry_id = made.entry_id",
        child="child.person_id",
        columns={
            "s47e_s47_enquiry_id": Key("s47", "child.id"),
            "s47e_s47_start_date": Plain("made.began"),
            "s47e_s47_end_date": Plain(LONDON_DAY),
            "s47e_s47_nfa": Plain("case when child.after = 'nothing' then 'Y' else 'N' end"),
            "s47e_s47_outcome_json": Plain(S47_OUTCOMES),
        },
    ),
    Extract(
        table="ssd_initial_cp_conference",
        source=conferences("initial conference"),
        child="child.person_id",
        columns={
            "icpc_icpc_id": Key("conference", "child.id"),
            "icpc_icpc_meeting_id": Key("meeting", "meeting.entry_id"),
            "icpc_s47_enquiry_id": Key("s47", "enquiry.id"),
            "icpc_cp_plan_id": Key("cp_plan", "case when child.decision = 'plan' then plan.id end"),
            "icpc_icpc_transfer_in": Plain("'N'"),
            "icpc_icpc_date": Plain(LONDON_DAY),
            "icpc_icpc_outcome_cp_flag": Plain("case when child.decision = 'plan' then 'Y' else 'N' end"),
        },
    ),
    Extract(
        table="ssd_cp_plans",
        source="from record_protectionplan as plan",
        child="plan.person_id",
        columns={
            "cppl_cp_plan_id": Key("cp_plan", "plan.id"),
            "cppl_cp_plan_start_date": Plain("plan.started"),
            "cppl_cp_plan_end_date": Plain("plan.ended"),
            "cppl_cp_plan_ola": Plain("'N'"),
            "cppl_cp_plan_initial_category": Plain(
                CATEGORIES.format(column="coalesce(plan.category_at_start, plan.category)")
            ),
            "cppl_cp_plan_latest_category": Plain(CATEGORIES.format(column="plan.category")),
        },
    ),
    Extract(
        table="ssd_cp_reviews",
        source=conferences("review conference"),
        child="child.person_id",
        columns={
            "cppr_cp_review_id": Key("review", "child.id"),
            "cppr_cp_plan_id": Key("cp_plan", "plan.id"),
            "cppr_cp_review_date": Plain(LONDON_DAY),
            "cppr_cp_review_meeting_id": Key("meeting", "meeting.entry_id"),
            "cppr_cp_review_outcome_continue_cp": Plain(
                "case when child.decision like 'ends%' then 'N' else 'Y' end"
            ),
            "cppr_cp_review_quorate": Plain("case when meeting.quorate then 'Y' else 'N' end"),
            "cppr_cp_review_participation": Plain(PARTICIPATION),
        },
    ),
)
