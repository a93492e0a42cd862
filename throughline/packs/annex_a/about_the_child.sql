-- One row of a list with what every list says of its child: an unborn child has the day expected and no age, and what
-- nobody recorded of a disability is unknown and never No. A leap day's birthday falls on the last of February.
select
    given.thing_id,
    {own}
    given.person_id as child_id,
    case
        when person.pers_dob is null or person.pers_dob > $notice then 'Not stated/recorded (or unborn)'
        when person.pers_gender = '09' then 'Neither'
        when coalesce(person.pers_gender, person.pers_sex) in ('01', 'M') then 'Male'
        when coalesce(person.pers_gender, person.pers_sex) in ('02', 'F') then 'Female'
        else 'Not stated/recorded (or unborn)'
    end as gender,
    person.pers_ethnicity as ethnicity,
    coalesce(person.pers_dob, person.pers_expected_dob) as born_or_due,
    case
        when person.pers_dob <= $notice then cast(
            extract(year from notice_day.day) - extract(year from person.pers_dob)
            - case
                when extract(month from person.pers_dob) * 100 + extract(day from person.pers_dob)
                    > extract(month from notice_day.day) * 100
                    + case when notice_day.ends_month then 31 else extract(day from notice_day.day) end
                    then 1
                else 0
            end as integer
        )
    end as age,
    case disability.recorded when 1 then 'Yes' when 0 then 'No' else 'Unknown' end as disability,
    keeper.team,
    keeper.worker_id as worker
from ({sql}) as given
inner join calendar as notice_day on notice_day.day = $notice
left join ssd_person as person on person.pers_person_id = given.person_id
left join (
    select
        disa_person_id as person_id,
        max(case when disa_disability_code <> 'NONE' then 1 else 0 end) as recorded
    from ssd_disability
    group by disa_person_id
) as disability on disability.person_id = given.person_id
left join (
    select
        person_id,
        team,
        worker_id,
        row_number() over (partition by person_id order by started desc) as latest
    from held
    where started <= $notice
) as keeper on keeper.person_id = given.person_id and keeper.latest = 1
order by given.person_id, given.thing_id
