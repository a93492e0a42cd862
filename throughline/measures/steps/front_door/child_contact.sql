-- A contact about one child under 18, or not yet born: a letter about three children is three contacts.
-- kept
select
    contact.cont_contact_id as contact_id,
    contact.cont_person_id as person_id,
    contact.cont_contact_date as made_on,
    case
        when contact.cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG": "Y"%' then 'Y'
        when contact.cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG":"Y"%' then 'Y'
        else 'N'
    end as became_referral,
    detail.referral_id,
    detail.threshold,
    detail.notification,
    detail.returned_on
from ssd_contacts as contact
inner join snapshot on contact.cont_contact_date <= snapshot.taken_on
left join sup_contact as detail on detail.contact_id = contact.cont_contact_id
left join child on child.person_id = contact.cont_person_id
where child.turns_18 is null or contact.cont_contact_date < child.turns_18
