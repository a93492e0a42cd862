-- A day on which a personal adviser and a young person spoke or met, and the next such day. A try at it is
-- none.
select
    contact.person_id,
    contact.day,
    asked.day_index,
    lead(contact.day) over (partition by contact.person_id order by contact.day) as next_day
from (
    select distinct person_id, contacted as day
    from sup_pa_contact
    where two_way = 'Y'
) as contact
inner join calendar as asked on asked.day = contact.day
