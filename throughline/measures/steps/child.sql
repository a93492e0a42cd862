-- A child, with the days on which an age begins: an unborn child has none, and an expected day instead.
-- A sealed child's birth is known by its month alone.
-- kept
select
    person.pers_person_id as person_id,
    person.pers_dob as born,
    person.pers_expected_dob as expected,
    person.pers_death_date as died,
    person.pers_sex as sex,
    person.pers_ethnicity as ethnicity,
    case when disability.person_id is null then 'N' else 'Y' end as disabled,
    birth.after_2_years as turns_2,
    birth.after_4_years as turns_4,
    birth.after_5_years as turns_5,
    birth.after_10_years as turns_10,
    birth.after_11_years as turns_11,
    birth.after_14_years as turns_14,
    birth.after_15_years as turns_15,
    birth.after_16_years as turns_16,
    birth.after_17_years as turns_17,
    birth.after_18_years as turns_18,
    birth.after_19_years as turns_19,
    birth.after_20_years as turns_20,
    birth.after_21_years as turns_21,
    birth.after_22_years as turns_22,
    birth.after_25_years as turns_25
from ssd_person as person
left join calendar as birth on birth.day = person.pers_dob
left join (
    select distinct disa_person_id as person_id
    from ssd_disability
    where disa_disability_code <> 'NONE'
) as disability on disability.person_id = person.pers_person_id
