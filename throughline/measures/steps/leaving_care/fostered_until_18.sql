-- A young person who was in a foster home on the eve of the 18th birthday, series of short breaks left out.
select distinct
    child.person_id,
    child.turns_18,
    child.turns_19
from placement
inner join child
    on child.person_id = placement.person_id
    and placement.started < child.turns_18
    and coalesce(placement.ended, date '9999-12-31') >= child.turns_18
where placement.kind in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
