-- A child of 5 to 15 in care on the last day of a month. `for_a_year` is Y from twelve full months in care.
-- kept
select
    looked_after.person_id,
    looked_after.period_id,
    looked_after.day,
    case when looked_after.entered <= looked_after.year_began then 'Y' else 'N' end as for_a_year
from looked_after
inner join child
    on child.person_id = looked_after.person_id
    and child.turns_5 <= looked_after.day
    and child.turns_16 > looked_after.day
