"""Leaving care: the standard holds one current row for each young person, so their history is here."""

from throughline.measures.tables.shape import Column, Table

YOUNG_PERSON = Column("person_id", "VARCHAR", "the young person", "ssd_person.pers_person_id")

CARE_LEAVER = Table(
    "sup_care_leaver",
    "a time in which a duty to a young person who is leaving or has left care stood",
    (
        Column("care_leaver_id", "VARCHAR", "the time"),
        YOUNG_PERSON,
        Column("eligibility", "VARCHAR", "the standard's word for it", codes="care_leaver_eligibility"),
        Column("started", "DATE", "the first day"),
        Column("ended", "DATE", "the first day on which it no longer held"),
        Column("ended_why", "VARCHAR", "GROWN UP, TAKEN OVER by another authority, or OTHER"),
    ),
    order="care_leaver_id",
    key=("care_leaver_id",),
)

CARE_LEAVER_BIRTHDAY = Table(
    "sup_care_leaver_birthday",
    "what was known about a young person on or around a birthday, as the SSDA903 return asks",
    (
        Column("care_leaver_birthday_id", "VARCHAR", "the birthday"),
        YOUNG_PERSON,
        Column("age", "INTEGER", "which birthday, from 17"),
        Column("in_touch", "VARCHAR", "whether we were in touch", codes="care_leaver_in_touch"),
        Column("contact_on", "DATE", "the day of the contact that it rests on"),
        Column("activity", "VARCHAR", "the main activity", codes="care_leaver_activity"),
        Column("accommodation", "VARCHAR", "the kind of home", codes="care_leaver_accommodation"),
        Column("suitable", "VARCHAR", "whether the home was suitable", codes="accommodation_suitable"),
        Column("support", "VARCHAR", "from 22: RECEIVED, ASKED or NOT ASKED"),
    ),
    order="care_leaver_birthday_id",
    key=("care_leaver_birthday_id",),
)

PATHWAY_PLAN = Table(
    "sup_pathway_plan",
    "a young person's pathway plan",
    (
        Column("pathway_plan_id", "VARCHAR", "the plan"),
        YOUNG_PERSON,
        Column("started", "DATE", "the day it was made"),
        Column("ended", "DATE", "the first day on which it no longer stood"),
    ),
    order="pathway_plan_id",
    key=("pathway_plan_id",),
)

PATHWAY_REVIEW = Table(
    "sup_pathway_review",
    "a review of a pathway plan",
    (
        Column("pathway_review_id", "VARCHAR", "the review"),
        YOUNG_PERSON,
        Column(
            "pathway_plan_id", "VARCHAR", "the plan that was reviewed", "sup_pathway_plan.pathway_plan_id"
        ),
        Column("held", "DATE", "the day of the review"),
    ),
    order="pathway_review_id",
    key=("pathway_review_id",),
)

PA_CONTACT = Table(
    "sup_pa_contact",
    "a personal adviser's contact with a young person, or a try at one",
    (
        Column("pa_contact_id", "VARCHAR", "the contact"),
        YOUNG_PERSON,
        Column("contacted", "DATE", "the day"),
        Column(
            "two_way",
            "VARCHAR",
            "Y if the young person was seen or answered; N for a message without an answer",
        ),
    ),
    order="pa_contact_id",
    key=("pa_contact_id",),
)

STAYING_PUT = Table(
    "sup_staying_put",
    "a time in which a young person stayed with a former foster carer after 18",
    (
        Column("staying_put_id", "VARCHAR", "the time"),
        YOUNG_PERSON,
        Column("started", "DATE", "the first day, as a rule the 18th birthday"),
        Column("ended", "DATE", "the first day no longer there"),
    ),
    order="staying_put_id",
    key=("staying_put_id",),
)

TABLES = (CARE_LEAVER, CARE_LEAVER_BIRTHDAY, PATHWAY_PLAN, PATHWAY_REVIEW, PA_CONTACT, STAYING_PUT)
