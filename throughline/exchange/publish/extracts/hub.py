"""The front door beside the standard's contact: its threshold, the police's notification, grades, and who was told."""

from throughline.exchange.publish.extracts.front_door import RUNS
from throughline.exchange.publish.shaping import STANDS, Extract, Key, Plain

DECIDED = (
    "left join lateral (select each.decision, decision.threshold_ours from record_contactdecisionchild as each"
    " inner join record_contactdecision as decision on decision.entry_id = each.entry_id"
    " where each.person_id = child.person_id and decision.received_on = said.received_on"
    " and decision.received_time = said.received_time order by each.id limit 1) as decided on true"
)
POLICE = (
    "left join lateral (select told.* from record_contactchild as came"
    " inner join record_policenotification as told on told.contact_id = came.contact_id"
    " where came.entry_id = child.entry_id and came.person_id = child.person_id order by came.id limit 1) as police on true"
)
THRESHOLD = (
    "case when decided.threshold_ours in ('need', 'harm') then 'met'"
    " when decided.threshold_ours in ('universal', 'early', 'family-help') then 'below' end"
)
NOTIFICATION = (
    "case when police.incident in ('domestic', 'present') then 'domestic abuse'"
    " when police.incident is not null or said.sort = 'police' then 'other' end"
)
RETURNED = (
    "case when police.answer = 'returned' then (police.answered_at at time zone 'Europe/London')::date end"
)
# The referral is the first episode that began within sixty days of a contact which was to lead to one.
CONTACTS = (
    "from (select distinct on (child.id) child.id, child.person_id, episode.id as referral,"
    f" {THRESHOLD} as threshold, {NOTIFICATION} as notification, {RETURNED} as returned_on"
    " from record_contactentry as said"
    f" inner join record_entry as entry on entry.id = said.entry_id and {STANDS}"
    f" inner join record_contactentrychild as child on child.entry_id = said.entry_id {DECIDED} {POLICE}"
    f" left join {RUNS} as episode on episode.person_id = child.person_id"
    " and decided.decision in ('assessment', 'strategy', 'need')"
    " and episode.opened between said.received_on and said.received_on + 60"
    " order by child.id, episode.opened) as told"
)

# The first day on which it was said, from the referral on.
SAID = (
    "left join lateral (select min(day) as day from record_fact where subject_kind = 'child'"
    " and subject_id = episode.person_id and what = '{what}' and day between episode.opened - 60 and episode.opened + 60"
    " and day >= coalesce(referred.day, episode.opened)) as {name} on true"
)
REFERRED = (
    "left join lateral (select max(day) as day from record_fact where subject_kind = 'child'"
    " and subject_id = episode.person_id and what = 'referral_received'"
    " and day between episode.opened - 60 and episode.opened) as referred on true"
)
HUB = (
    "case when asked.agency = 'police' then 'police' when asked.agency in ('authority', 'early help') then 'social care'"
    " when asked.agency in ('gp', 'health visitor', 'midwife', 'school nurse', 'hospital', 'ambulance', 'therapy',"
    " 'child mental health', 'adult mental health', 'substance') then 'health'"
    " when asked.agency in ('school', 'nursery', 'send') then 'education'"
    " when asked.agency = 'housing' then 'housing' when asked.agency = 'probation' then 'probation' end"
)

EXTRACTS = (
    Extract(
        table="sup_contact",
        source=CONTACTS,
        child="told.person_id",
        columns={
            "contact_id": Key("contact", "told.id"),
            "referral_id": Key("episode", "told.referral"),
            "threshold": Plain("told.threshold"),
            "notification": Plain("told.notification"),
            "returned_on": Plain("told.returned_on"),
        },
    ),
    Extract(
        table="sup_referral",
        source=f"from {RUNS} as episode {REFERRED}"
        f" {SAID.format(what='referral_decision_recorded', name='decided')}"
        f" {SAID.format(what='referrer_outcome_sent', name='told')}",
        child="episode.person_id",
        columns={
            "referral_id": Key("episode", "episode.id"),
            "decided_on": Plain("decided.day"),
            "referrer_told_on": Plain("told.day"),
        },
    ),
    Extract(
        table="sup_agency_grade",
        source="from record_checkgrade as grade"
        " inner join record_contactcheck as asked on asked.id = grade.check_asked_id"
        " inner join record_contactchild as came on came.id = grade.child_id"
        f" inner join record_entry as entry on entry.id = came.entry_id and {STANDS}"
        " inner join record_contactentrychild as child on child.entry_id = came.entry_id and child.person_id = came.person_id",
        child="child.person_id",
        columns={
            "grade_id": Key("grade", "grade.id"),
            "contact_id": Key("contact", "child.id"),
            "agency": Plain(HUB),
            "graded_on": Plain("(grade.at at time zone 'Europe/London')::date"),
            "grade": Plain("grade.grade"),
        },
    ),
)
