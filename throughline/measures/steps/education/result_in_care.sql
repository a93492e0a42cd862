-- A key stage result of a child who on the 31 March of that school year had been in care for twelve full
-- months.
select
    result.key_stage_id,
    result.person_id,
    result.stage,
    result.told,
    result.expected,
    result.attainment_8,
    result.five_good
from sup_key_stage as result
inner join calendar as asked on asked.day = result.cohort_day
inner join in_care
    on in_care.person_id = result.person_id
    and in_care.entered <= result.cohort_day
    and coalesce(in_care.left_care, date '9999-12-31') > result.cohort_day
inner join calendar as entry on entry.day = in_care.entered
inner join calendar as anniversary
    on anniversary.day = entry.after_12_months
    and anniversary.day_index <= asked.day_index + 1
