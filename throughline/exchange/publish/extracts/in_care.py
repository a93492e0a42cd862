"""Children in care, missing or near to a court, as far as facts told by hand say it: no part of the record is theirs yet."""

from throughline.exchange.publish.extracts.happened import ONCE, covering, days, spells
from throughline.exchange.publish.extracts.visits import ALONE, SEEN
from throughline.exchange.publish.shaping import LONDON_DAY, STANDS, Extract, Key, Plain

IN_CARE = covering("cla")
# From the few who are in care to their visits: a look for each of a million visits took seconds.
VISITED_IN_CARE = (
    "from (select distinct on (child.id) child.id, child.person_id, child.seen, child.alone,"
    f" {LONDON_DAY} as visited, {ONCE} as care from {spells('cla')}"
    " inner join record_visitchild as child on child.person_id = fact.person"
    f" inner join record_entry as entry on entry.id = child.entry_id and {STANDS}"
    f" where {LONDON_DAY} >= fact.day and (fact.until is null or {LONDON_DAY} <= fact.until)"
    " order by child.id, fact.day desc) as child"
)
RETURNED = (
    "left join lateral (select left_home.subject_id || ' ' || left_home.day as key,"
    " extract(epoch from done.at - back.at) / 3600 as hours"
    " from record_fact as left_home"
    " left join record_fact as back on back.subject_kind = 'child' and back.subject_id = fact.person"
    " and back.what = 'child_located_or_returned' and back.day = left_home.until"
    " left join record_fact as done on done.subject_kind = 'child' and done.subject_id = fact.person"
    " and done.what = 'rhi_completed' and done.day = fact.day"
    " where left_home.subject_kind = 'child' and left_home.subject_id = fact.person and left_home.what = 'missing'"
    " and left_home.until <= fact.day order by left_home.until desc, back.at, done.at limit 1) as gone on true"
)
INTERVIEWED = (
    "left join lateral (select 'Y' as done from record_fact where subject_kind = 'child' and subject_id = fact.person"
    " and what = 'rhi_completed' and day >= fact.until and day < fact.until + 31 limit 1) as interview on true"
)
# The family is what brothers and sisters share through their mother; of whom no mother is told is a family alone.
FAMILY = (
    "left join lateral (select min(person_id) as mother from record_relationship"
    " where other_id = fact.person and kind = 'mother') as family on true"
)


def first_after(name: str, of: str) -> str:
    return (
        f"(select min(day) from record_fact where subject_kind = 'child' and subject_id = fact.person"
        f" and what = '{name}' and day >= {of})"
    )


EXTRACTS = (
    Extract(
        table="ssd_cla_episodes",
        source=f"from {spells('cla')}",
        child="fact.person",
        columns={
            "clae_cla_episode_id": Key("care episode", ONCE),
            "clae_cla_id": Key("care", ONCE),
            "clae_cla_episode_start_date": Plain("fact.day"),
            "clae_entered_care_date": Plain("fact.day"),
            "clae_cla_episode_ceased_date": Plain("fact.until"),
        },
    ),
    Extract(
        table="ssd_cla_placement",
        source=f"from {spells('placement')} {IN_CARE}",
        child="fact.person",
        columns={
            "clap_cla_placement_id": Key("placement", ONCE),
            "clap_cla_id": Key("care", "during.key"),
            "clap_cla_placement_start_date": Plain("fact.day"),
            "clap_cla_placement_end_date": Plain("fact.until"),
        },
    ),
    Extract(
        table="ssd_cla_reviews",
        source=f"from {days('lac_review_held', 'lac_review_first_held', 'lac_review_second_held')} {IN_CARE}",
        child="fact.person",
        columns={
            "clar_cla_review_id": Key("care review", ONCE),
            "clar_cla_id": Key("care", "during.key"),
            "clar_cla_review_date": Plain("fact.day"),
            "clar_cla_review_cancelled": Plain("'N'"),
        },
    ),
    Extract(
        table="ssd_cla_visits",
        source=VISITED_IN_CARE,
        child="child.person_id",
        columns={
            "clav_cla_visit_id": Key("visit", "child.id"),
            "clav_cla_id": Key("care", "child.care"),
            "clav_cla_visit_date": Plain("child.visited"),
            "clav_cla_visit_seen": Plain(SEEN),
            "clav_cla_visit_seen_alone": Plain(ALONE),
        },
    ),
    Extract(
        table="ssd_missing",
        source=f"from {spells('missing')} {INTERVIEWED}",
        child="fact.person",
        columns={
            "miss_table_id": Key("missing", ONCE),
            "miss_missing_episode_start_date": Plain("fact.day"),
            "miss_missing_episode_type": Plain("'M'"),
            "miss_missing_episode_end_date": Plain("fact.until"),
            "miss_missing_rhi_offered": Plain("interview.done"),
            "miss_missing_rhi_accepted": Plain("interview.done"),
        },
    ),
    Extract(
        table="sup_return_interview",
        source=f"from {days('rhi_completed')} {RETURNED}",
        child="fact.person",
        columns={
            "return_interview_id": Key("return interview", ONCE),
            "missing_id": Key("missing", "gone.key"),
            "done_on": Plain("fact.day"),
            "hours_after_return": Plain("gone.hours"),
        },
    ),
    Extract(
        table="ssd_pre_proceedings",
        source=f"from {spells('preproceedings')} {FAMILY}",
        child="fact.person",
        columns={
            "prep_table_id": Key("pre-proceedings", ONCE),
            "prep_plo_family_id": Key("family", "coalesce(family.mother, fact.person)"),
            "prep_pre_pro_decision_date": Plain("fact.day"),
            "prep_pre_pro_letter_date": Plain(first_after("letter_before_proceedings_sent", "fact.day")),
            "prep_initial_pre_pro_meeting_date": Plain(first_after("plo_meeting_held", "fact.day")),
            "prep_agree_stepdown_issue_date": Plain("fact.until"),
        },
    ),
)
