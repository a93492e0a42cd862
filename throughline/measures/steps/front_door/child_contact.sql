-- A contact about one child under 18, or not yet born: a letter about three children is three contacts.
-- kept
select
    contact.contact_id,
    contact.person_id,
    contact.made_on,
    contact.became_referral,
    detail.referral_id,
    detail.threshold,
    detail.notification,
    detail.returned_on
from (
    select
        cont_contact_id as contact_id,
        cont_person_id as person_id,
        cont_contact_date as made_on,
        case
            when cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG": "Y"%' then 'Y'
            when cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG":"Y"%' then 'Y'
            else 'N'
        end as became_referral
    from ssd_contacts
) as contact
inner join snapshot on contact.made_on <= snapshot.taken_on
left join sup_contact as detail on detail.contact_id = contact.contact_id
left join child on child.person_id = contact.person_id
where child.turns_18 is null or contact.made_on < child.turns_18
