-- What a figure needs to know of a child who is open on the last day of a month, under 18 or not yet born: one row for
-- each such field. `unknown` is EMPTY, NOT KNOWN (obtained from nobody) or REFUSED, and empty where it is known; it is
-- that of the taking, whatever the month. Of an unborn child nobody asks for sex, ethnicity or disability.
select
    asked.day,
    asked.person_id,
    field.field,
    case
        when field.field = 'ETHNICITY' and asked.ethnicity is null then 'EMPTY'
        when field.field = 'ETHNICITY' and asked.ethnicity = 'NOBT' then 'NOT KNOWN'
        when field.field = 'ETHNICITY' and asked.ethnicity = 'REFU' then 'REFUSED'
        when field.field = 'SEX' and asked.sex is null then 'EMPTY'
        when field.field = 'SEX' and asked.sex = 'U' then 'NOT KNOWN'
        when field.field = 'DISABILITY' and asked.disability_of is null then 'EMPTY'
        when field.field = 'BIRTH' and asked.born is null and asked.expected is null then 'EMPTY'
    end as unknown
from (
    select
        open_child.day,
        child.person_id,
        child.born,
        child.expected,
        child.sex,
        child.ethnicity,
        disability.person_id as disability_of
    from open_child_day as open_child
    inner join child on child.person_id = open_child.person_id
    left join (select distinct disa_person_id as person_id from ssd_disability) as disability
        on disability.person_id = child.person_id
    where open_child.under_18 = 'Y'
) as asked
cross join (values ('ETHNICITY'), ('SEX'), ('DISABILITY'), ('BIRTH')) as field (field)
where field.field = 'BIRTH' or asked.born <= asked.day
