-- A contact about one child in the six months to the day of notice: a letter about three children is three rows.
select
    child_contact.person_id,
    child_contact.contact_id as thing_id,
    child_contact.made_on,
    contact.cont_contact_source_code as source
from child_contact
inner join ssd_contacts as contact
    on contact.cont_contact_id = child_contact.contact_id
    and contact.cont_person_id = child_contact.person_id
where child_contact.made_on >= $since and child_contact.made_on <= $notice
