"""Contacts of a year by the agency that made them, against the threshold."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Shown, Split
from throughline.measures.cohorts.words import AGENCIES
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="contacts_by_agency",
    area=Area.THRESHOLD,
    title="Contacts by agency, against the threshold",
    counts="Each contact about each child in the twelve months to the day.",
    basis="contact",
    noun="contacts",
    why="Many contacts below the threshold from one agency ask for a talk with that agency, not for a rule. Few may"
    " mean that it no longer tells us.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="A contact that nobody has judged yet is said to be so, and is in every sum. A letter about three children is"
    " three contacts.",
    source="Doncaster letter, 2016: about half of all contacts were below the threshold. Local.",
    since="Contact on",
    rows=Split("Agency", AGENCIES, none="Not recorded"),
    columns=Split("Threshold", (("met", "Met"), ("below", "Below")), none="Not judged yet", always=True),
    share="below",
    details=(Detail("became_referral", "Became a referral", Shown.WORD, codes=(("Y", "Yes"), ("N", "No"))),),
    sql="""
select
    contact.person_id,
    contact.contact_id as thing_id,
    contact.made_on as since,
    case
        when told.cont_contact_source_code in ('1A', '1B', '1C', '1D') then 'family'
        when told.cont_contact_source_code in ('2A', '2B') then 'school'
        when told.cont_contact_source_code in ('3A', '3B', '3C', '3D', '3E', '3F') then 'health'
        when told.cont_contact_source_code = '4' then 'housing'
        when told.cont_contact_source_code in ('5A', '5B', '5C', '5D') then 'council'
        when told.cont_contact_source_code = '6' then 'police'
        when told.cont_contact_source_code = '7' then 'justice'
        when told.cont_contact_source_code = '8' then 'other'
        when told.cont_contact_source_code = '9' then 'nobody'
        else ''
    end as row_part,
    coalesce(contact.threshold, '') as column_part,
    contact.became_referral
from child_contact as contact
inner join ssd_contacts as told on told.cont_contact_id = contact.contact_id
inner join calendar as made on made.day = contact.made_on
where contact.made_on <= $day and made.after_12_months > $day
""",
    cases=cases_beside(__file__),
)
