-- What a figure needs to know of a child who is open on the last day of a month, under 18 or not yet born: one row for
-- each such field. `unknown` is EMPTY, NOT KNOWN (obtained from nobody) or REFUSED, and empty where it is known; it is
-- that of the taking, whatever the month. Of an unborn child nobody asks for sex, ethnicity or disability.
select
    open_child.day,
    open_child.person_id,
    'ETHNICITY' as field,
    case
        when person.pers_ethnicity is null then 'EMPTY'
        when person.pers_ethnicity = 'NOBT' then 'NOT KNOWN'
        when person.pers_ethnicity = 'REFU' then 'REFUSED'
    end as unknown
from open_child_day as open_child
inner join ssd_person as person on person.pers_person_id = open_child.person_id
where open_child.under_18 = 'Y' and person.pers_dob <= open_child.day
union all
select
    open_child.day,
    open_child.person_id,
    'SEX',
    case when person.pers_sex is null then 'EMPTY' when person.pers_sex = 'U' then 'NOT KNOWN' end
from open_child_day as open_child
inner join ssd_person as person on person.pers_person_id = open_child.person_id
where open_child.under_18 = 'Y' and person.pers_dob <= open_child.day
union all
select
    open_child.day,
    open_child.person_id,
    'DISABILITY',
    case when disability.person_id is null then 'EMPTY' end
from open_child_day as open_child
inner join ssd_person as person on person.pers_person_id = open_child.person_id
left join (select distinct disa_person_id as person_id from ssd_disability) as disability
    on disability.person_id = open_child.person_id
where open_child.under_18 = 'Y' and person.pers_dob <= open_child.day
union all
select
    open_child.day,
    open_child.person_id,
    'BIRTH',
    case when person.pers_dob is null and person.pers_expected_dob is null then 'EMPTY' end
from open_child_day as open_child
inner join ssd_person as person on person.pers_person_id = open_child.person_id
where open_child.under_18 = 'Y'
