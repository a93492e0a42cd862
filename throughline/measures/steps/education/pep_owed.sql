-- A child in care who is owed a personal education plan, on the last day of a month: of school age (5 to 15)
-- whether or not a school has a place; at 3, 4, 16 and 17 when there is an early years place, a school or a
-- college.
-- kept
select distinct
    looked_after.person_id,
    looked_after.day
from looked_after
inner join child
    on child.person_id = looked_after.person_id
    and child.turns_18 > looked_after.day
inner join calendar as birth
    on birth.day = child.born
    and birth.after_36_months <= looked_after.day
left join sup_schooling as schooling
    on schooling.person_id = looked_after.person_id
    and schooling.setting in ('EARLY', 'MAINSTREAM', 'SPECIAL', 'ALTERNATIVE', 'COLLEGE')
    and schooling.started <= looked_after.day
    and coalesce(schooling.ended, date '9999-12-31') > looked_after.day
where schooling.person_id is not null
    or (child.turns_5 <= looked_after.day and child.turns_16 > looked_after.day)
