"""What the clocks know and no table holds: facts and spells of a child, told by a kind of entry or by hand.

A fact's own number changes when its entry is corrected, so its key is the child and the day: one row for each day.
"""

from collections.abc import Mapping

from throughline.exchange.publish.shaping import Extract, Key, Plain, Shaped

ONCE = "fact.person || ' ' || fact.day"


def days(*what: str) -> str:
    """Each day on which one of these happened to a child, as `fact`."""
    return (
        "(select distinct subject_id as person, day from record_fact"
        f" where subject_kind = 'child' and {_is_one_of(what)}) as fact"
    )


def spells(*what: str) -> str:
    """Each spell of a child from its first day, as `fact`; two that began on one day are the longer."""
    return (
        "(select subject_id as person, day, case when count(until) = count(*) then max(until) end as until"
        f" from record_fact where subject_kind = 'child' and {_is_one_of(what)} group by 1, 2) as fact"
    )


def _is_one_of(what: tuple[str, ...]) -> str:
    return "what::text in (" + ", ".join(f"'{name}'" for name in what) + ")"


def _each(
    table: str, source: str, key: str, kind: str, columns: Mapping[str, Shaped], *, joined: str = ""
) -> Extract:
    return Extract(
        table=table,
        source=f"from {source} {joined}",
        child="fact.person",
        columns={key: Key(kind, ONCE), **columns},
    )


def _day(table: str, key: str, kind: str, column: str, *what: str) -> Extract:
    return _each(table, days(*what), key, kind, {column: Plain("fact.day")})


def _spell(table: str, key: str, kind: str, started: str, ended: str, *what: str) -> Extract:
    return _each(table, spells(*what), key, kind, {started: Plain("fact.day"), ended: Plain("fact.until")})


def covering(name: str) -> str:
    """The spell that the day falls in, the newest of them, as `during`."""
    return (
        "left join lateral (select subject_id || ' ' || day as key from record_fact"
        f" where subject_kind = 'child' and subject_id = fact.person and what = '{name}' and day <= fact.day"
        " and (until is null or until >= fact.day) order by day desc limit 1) as during on true"
    )


ON_PLAN = (
    "left join lateral (select id from record_protectionplan where person_id = fact.person and started <= fact.day"
    " and (ended is null or ended >= fact.day) order by started desc, id desc limit 1) as plan on true"
)


EXTRACTS = (
    _each(
        "sup_core_group", days("core_group_held"), "core_group_id", "core group",
        {"plan_id": Key("cp_plan", "plan.id"), "held_on": Plain("fact.day")}, joined=ON_PLAN,
    ),
    _each(
        "sup_cin_review", days("cin_review_held"), "cin_review_id", "in need review",
        {"plan_id": Key("need plan", "during.key"), "held_on": Plain("fact.day")}, joined=covering("cin_plan"),
    ),
    _spell("ssd_cin_plans", "cinp_cin_plan_id", "need plan", "cinp_cin_plan_start_date", "cinp_cin_plan_end_date", "cin_plan"),
    _day("sup_child_discussed", "discussion_id", "discussed", "held_on", "case_supervision_recorded"),
    _day("sup_chronology_update", "chronology_update_id", "chronology", "updated_on", "chronology_updated"),
    _day("sup_plan_exception", "plan_exception_id", "exception", "started", "cp_exception_recorded"),
    _day("sup_exploitation_assessment", "exploitation_assessment_id", "exploitation", "assessed_on",
         "cse_risk_assessment", "cse_risk_reviewed"),
    _day("sup_early_help_step_down", "early_help_step_down_id", "step down", "stepped_down_on", "stepdown_decision"),
    _day("sup_early_help_audit", "early_help_audit_id", "early help audit", "completed_on", "eh_audit_completed"),
    _day("sup_health_plan", "health_plan_id", "health plan", "started", "health_plan_recorded"),
    _day("sup_health_summary", "health_summary_id", "health summary", "given_on", "health_summary_given"),
    _spell("ssd_early_help_episodes", "earl_episode_id", "early help",
           "earl_episode_start_date", "earl_episode_end_date", "early_help"),
    _day("sup_pep", "pep_id", "pep", "completed", "pep_completed"),
    _spell("sup_home_education", "home_education_id", "home education", "started", "ended", "educated_at_home"),
    _day("sup_home_education_visit", "home_education_visit_id", "home education visit", "visited", "ehe_visit"),
    _spell("sup_pathway_plan", "pathway_plan_id", "pathway", "started", "ended", "pathway"),
    _each(
        "sup_agreement_review", days("s20_review_recorded"), "agreement_review_id", "s20 review",
        {"arrangement": Plain("'S20'"), "reviewed_on": Plain("fact.day")},
    ),
)  # fmt: skip
