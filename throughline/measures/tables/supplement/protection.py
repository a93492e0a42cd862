"""Child protection: strategy discussions, conferences and who came, core groups, audits of plans and the chairs."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

TABLES = (
    Table(
        "sup_strategy_discussion",
        "one row for each strategy discussion, however many brothers and sisters it was about",
        (
            Column("strategy_discussion_id", "VARCHAR", "the discussion"),
            Column("held_on", "DATE", "the day it was held"),
            Column("team", "VARCHAR", "the name of the team that held it"),
            Column(
                "social_care",
                "VARCHAR",
                "whether children's social care took part: Y, N, or empty where not known",
            ),
            Column("police", "VARCHAR", "whether the police took part: Y, N, or empty where not known"),
            Column("health", "VARCHAR", "whether a health agency took part: Y, N, or empty where not known"),
        ),
        order="strategy_discussion_id",
        key=("strategy_discussion_id",),
    ),
    Table(
        "sup_strategy_child",
        "one row for each child whom a strategy discussion was about",
        (
            Column("strategy_child_id", "VARCHAR", "the child's part in the discussion"),
            PERSON,
            Column(
                "strategy_discussion_id",
                "VARCHAR",
                "the discussion",
                "sup_strategy_discussion.strategy_discussion_id",
            ),
            Column(
                "enquiry_id",
                "VARCHAR",
                "the section 47 enquiry that it began or was part of; empty where none followed",
                "ssd_s47_enquiry.s47e_s47_enquiry_id",
            ),
        ),
        order="strategy_child_id",
        key=("strategy_child_id",),
    ),
    Table(
        "sup_conference_meeting",
        "one row for each child protection conference as a meeting, however many brothers and sisters it was about",
        (
            Column(
                "conference_meeting_id",
                "VARCHAR",
                "the meeting, as the standard's conferences and reviews name it",
            ),
            Column("kind", "VARCHAR", "INITIAL or REVIEW"),
            Column("held_on", "DATE", "the day it was held; empty where it was not"),
            Column("team", "VARCHAR", "the name of the team that held the children"),
            Column(
                "report_shared_on", "DATE", "the day the social worker's report was shared with the family"
            ),
        ),
        order="conference_meeting_id",
        key=("conference_meeting_id",),
    ),
    Table(
        "sup_conference_agency",
        "one row for each agency that was asked to a conference, or came to it",
        (
            Column("conference_agency_id", "VARCHAR", "the agency's part in the conference"),
            Column(
                "conference_meeting_id",
                "VARCHAR",
                "the conference",
                "sup_conference_meeting.conference_meeting_id",
            ),
            Column("agency", "VARCHAR", "POLICE, HEALTH, EDUCATION or OTHER"),
            Column("invited", "VARCHAR", "whether it was asked: Y or N"),
            Column("attended", "VARCHAR", "whether anybody came: Y, N, or empty where not known"),
            Column("sent_report", "VARCHAR", "whether a report came before the conference: Y, N, or empty"),
        ),
        order="conference_agency_id",
        key=("conference_agency_id",),
    ),
    Table(
        "sup_initial_participation",
        "how a child took part in the initial conference, for which the standard has no item",
        (
            Column("initial_participation_id", "VARCHAR", "the child's part in the conference"),
            PERSON,
            Column(
                "conference_id", "VARCHAR", "the child's conference", "ssd_initial_cp_conference.icpc_icpc_id"
            ),
            Column("participation", "VARCHAR", "PN0 to PN7; empty where not known", codes="participation"),
        ),
        order="initial_participation_id",
        key=("initial_participation_id",),
    ),
    Table(
        "sup_earlier_plan",
        "a plan or registration that is older than the dataset, or was another authority's",
        (
            Column("earlier_plan_id", "VARCHAR", "the plan"),
            PERSON,
            Column("council", "VARCHAR", "OWN for this authority's, OTHER for another's"),
            Column("started", "DATE", "the day it began"),
            Column("ended", "DATE", "the day it ended; empty where not known"),
        ),
        order="earlier_plan_id",
        key=("earlier_plan_id",),
    ),
    Table(
        "sup_core_group",
        "one row for each core group of a child's plan that was held",
        (
            Column("core_group_id", "VARCHAR", "the core group for this child"),
            PERSON,
            Column("plan_id", "VARCHAR", "the plan", "ssd_cp_plans.cppl_cp_plan_id"),
            Column("held_on", "DATE", "the day it was held"),
        ),
        order="core_group_id",
        key=("core_group_id",),
    ),
    Table(
        "sup_cp_plan_audit",
        "one row for each child protection plan that was audited",
        (
            Column("cp_plan_audit_id", "VARCHAR", "the audit"),
            PERSON,
            Column("plan_id", "VARCHAR", "the plan", "ssd_cp_plans.cppl_cp_plan_id"),
            Column("audited_on", "DATE", "the day the audit was finished"),
            Column("actions_owned", "VARCHAR", "whether every action says who does it: Y, N, or empty"),
            Column("actions_dated", "VARCHAR", "whether every action says by when: Y, N, or empty"),
            Column(
                "actions_measured",
                "VARCHAR",
                "whether every action says how change will be seen: Y, N, or empty",
            ),
        ),
        order="cp_plan_audit_id",
        key=("cp_plan_audit_id",),
    ),
    Table(
        "sup_conference_chair",
        "one row for each time that somebody was in post as a conference chair",
        (
            Column("conference_chair_id", "VARCHAR", "the time in post"),
            Column("worker_id", "VARCHAR", "the chair", "ssd_professionals.prof_professional_id"),
            Column("team", "VARCHAR", "the name of the chair's team"),
            Column("started", "DATE", "the first day in post"),
            Column("ended", "DATE", "the first day no longer in post; empty while in post"),
            Column("fte", "DOUBLE", "the part of a full-time post that is for chairing"),
        ),
        order="conference_chair_id",
        key=("conference_chair_id",),
    ),
    Table(
        "sup_plan_chair",
        "which chair holds a child's plan, and since when",
        (
            Column("plan_chair_id", "VARCHAR", "the time that the chair held the plan"),
            PERSON,
            Column("plan_id", "VARCHAR", "the plan", "ssd_cp_plans.cppl_cp_plan_id"),
            Column("worker_id", "VARCHAR", "the chair", "ssd_professionals.prof_professional_id"),
            Column("started", "DATE", "the first day"),
            Column("ended", "DATE", "the first day no longer; empty while it lasts"),
        ),
        order="plan_chair_id",
        key=("plan_chair_id",),
    ),
)
