"""Contacts, and the referrals that they became: what the standard calls a child in need episode."""

from throughline.exchange.publish.shaping import LONDON_DAY, STANDS, Extract, Key, Plain

# Working Together's and the census's sources, by the agency that told us; the rest stay empty, and are counted as such.
SOURCES = {
    "family": "1A", "public": "1D", "young person": "1C", "school": "2A", "nursery": "2A", "gp": "3A",
    "health visitor": "3B", "school nurse": "3C", "midwife": "3D", "child mental health": "3D", "therapy": "3D",
    "hospital": "3E", "ambulance": "3F", "authority": "5C", "early help": "5D", "police": "6", "solicitor": "7",
    "youth justice": "5B", "send": "2B", "adult mental health": "5A", "substance": "5A", "voluntary": "8", "faith": "8",
    "domestic abuse": "8", "other": "8", "border": "8",
}  # fmt: skip
SOURCE = (
    "case said.agency "
    + " ".join(f"when '{agency}' then '{code}'" for agency, code in SOURCES.items())
    + " end"
)

# All keys always present (the standard's traps); no comment, which would be somebody's words.
OUTCOMES = (
    "replace(json_build_object('NEW_REFERRAL_FLAG', case when decided.decision in ('assessment', 'strategy', 'need') then 'Y' else 'N' end,"
    " 'EXISTING_REFERRAL_FLAG', 'N', 'CP_ENQUIRY_FLAG', case when decided.decision = 'strategy' then 'Y' else 'N' end,"
    " 'NFA_FLAG', case when decided.decision in ('nothing', 'information', 'return') then 'Y' else 'N' end,"
    " 'NON_AGENCY_ADOPTION_FLAG', 'N', 'PRIVATE_FOSTERING_FLAG', 'N',"
    " 'ADVICE_FLAG', case when decided.decision = 'nothing' then 'Y' else 'N' end,"
    " 'MISSING_FLAG', case when said.sort = 'missing' then 'Y' else 'N' end, 'OLA_CP_FLAG', 'N',"
    " 'OTHER_OUTCOMES_EXIST_FLAG', case when decided.decision in ('help', 'transfer') then 'Y' else 'N' end)::text, ' : ', ':')"
)

# A child is open to us from the first time that somebody held them until a holding ended because the work ended.
RUNS = """(
    select run.person_id, min(run.id) as id, min(run.started) as opened,
        case when bool_or(run.is_last and run.closing) then max(run.ended) end as closed
    from (
        select chained.*, sum(case when chained.follows_a_close then 1 else 0 end)
            over (partition by chained.person_id order by chained.started, chained.id) as number
        from (
            select held.id, held.person_id, held.started, held.ended, held.closing,
                coalesce(lag(held.closing) over each_child, false) as follows_a_close,
                held.closing or lead(held.id) over each_child is null as is_last
            from record_allocation as held
            where held.role::text <> 'co-worker'
            window each_child as (partition by held.person_id order by held.started, held.id)
        ) as chained
    ) as run
    group by run.person_id, run.number
)"""
EPISODES = f"""
from {RUNS} as episode
left join (
    select subject_id, day from record_fact where subject_kind = 'child' and what = 'referral_received' group by 1, 2
) as referred on referred.subject_id = episode.person_id and referred.day between episode.opened - 60 and episode.opened
left join (
    select child.person_id, said.received_on, min(said.agency) as agency
    from record_contactentry as said
    inner join record_contactentrychild as child on child.entry_id = said.entry_id
    group by 1, 2
) as said on said.person_id = episode.person_id and said.received_on = referred.day
where not exists (
    select 1 from record_fact as later
    where later.subject_kind = 'child' and later.what = 'referral_received' and later.subject_id = episode.person_id
        and later.day between episode.opened - 60 and episode.opened and later.day > referred.day
)
"""
CLOSED = "case when episode.closed is not null then 'RC7' end"

EXTRACTS = (
    Extract(
        table="ssd_contacts",
        source="from record_contactentry as said"
        f" inner join record_entry as entry on entry.id = said.entry_id and {STANDS}"
        " inner join record_contactentrychild as child on child.entry_id = said.entry_id"
        " left join lateral (select each.decision from record_contactdecisionchild as each"
        " inner join record_contactdecision as decision on decision.entry_id = each.entry_id"
        " where each.person_id = child.person_id and decision.received_on = said.received_on"
        " and decision.received_time = said.received_time order by each.id limit 1) as decided on true",
        child="child.person_id",
        columns={
            "cont_contact_id": Key("contact", "child.id"),
            "cont_contact_date": Plain("said.received_on"),
            "cont_contact_source_code": Plain(SOURCE),
            "cont_contact_outcome_json": Plain(OUTCOMES),
        },
    ),
    Extract(
        table="ssd_cin_episodes",
        source=EPISODES,
        child="episode.person_id",
        columns={
            "cine_referral_id": Key("episode", "episode.id"),
            "cine_referral_date": Plain("coalesce(referred.day, episode.opened)"),
            "cine_referral_source_code": Plain(SOURCE),
            "cine_referral_nfa": Plain("'N'"),
            "cine_close_date": Plain("episode.closed"),
            "cine_close_reason": Plain(CLOSED),
        },
    ),
    Extract(
        table="ssd_cin_assessments",
        source="from record_assessment as assessment"
        f" inner join record_entry as entry on entry.id = assessment.entry_id and {STANDS}"
        " inner join record_assessmentchild as child on child.entry_id = assessment.entry_id",
        child="child.person_id",
        columns={
            "cina_assessment_id": Key("assessment", "child.id"),
            "cina_assessment_start_date": Plain("assessment.began"),
            "cina_assessment_auth_date": Plain("assessment.authorised_on"),
            "cina_assessment_child_seen": Plain(
                "case when exists (select 1 from record_visitchild as visited"
                " inner join record_entry as visit on visit.id = visited.entry_id"
                " and visit.status::text not in ('undone', 'withdrawn')"
                " where visited.person_id = child.person_id and visited.seen = 'seen'"
                " and (visit.happened_at at time zone 'Europe/London')::date"
                f" between assessment.began and coalesce(assessment.authorised_on, {LONDON_DAY})) then 'Y' else 'N' end"
            ),
            "cina_assessment_outcome_nfa": Plain(
                "case when child.outcome = 'no further' then 'Y' else 'N' end"
            ),
        },
    ),
)
