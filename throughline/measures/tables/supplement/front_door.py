"""The front door: what the standard's contact and referral do not say."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

CONTACT = Table(
    "sup_contact",
    "what was decided about a contact, and what the police told us with it",
    (
        Column("contact_id", "VARCHAR", "the contact", "ssd_contacts.cont_contact_id"),
        PERSON,
        Column("referral_id", "VARCHAR", "the referral that it became", "ssd_cin_episodes.cine_referral_id"),
        Column(
            "threshold", "VARCHAR", "met or below, by the published threshold; empty while nobody has said"
        ),
        Column(
            "notification",
            "VARCHAR",
            "for a police notification: domestic abuse or other; empty for the rest",
        ),
        Column("returned_on", "DATE", "the day a notification went back to the police for more information"),
    ),
    order="contact_id",
    key=("contact_id",),
)

REFERRAL = Table(
    "sup_referral",
    "when a referral was decided and its referrer told",
    (
        Column("referral_id", "VARCHAR", "the referral", "ssd_cin_episodes.cine_referral_id"),
        PERSON,
        Column("decided_on", "DATE", "the day a manager or social worker decided what happens next"),
        Column("referrer_told_on", "DATE", "the day the outcome was sent to whoever referred"),
    ),
    order="referral_id",
    key=("referral_id",),
)

AGENCY_GRADE = Table(
    "sup_agency_grade",
    "how concerned each agency in the safeguarding hub was about a contact",
    (
        Column("grade_id", "VARCHAR", "one agency's grade of one child's contact"),
        PERSON,
        Column("contact_id", "VARCHAR", "the contact", "ssd_contacts.cont_contact_id"),
        Column("agency", "VARCHAR", "social care, police, health, education, housing or probation"),
        Column("graded_on", "DATE", "the day of the grade"),
        Column("grade", "INTEGER", "0, no concern, to 5, the highest; empty where it was not given"),
    ),
    order="grade_id",
    key=("grade_id",),
)

TABLES = (CONTACT, REFERRAL, AGENCY_GRADE)
