-- A birthday, from 17 to 22, of a young person who has left care, with what was known around it; null where
-- nothing was. At 17 a relevant child on the day; from 18 whoever became a former relevant young person by
-- then. Counted when the month after the birthday is over. Left out: those who died, went home for six months
-- or more, or whose duty another authority took over.
-- kept
select
    birthday.person_id,
    birthday.age,
    birthday.day as birthday,
    known.in_touch,
    known.activity,
    known.suitable,
    known.support,
    case
        when known.contact_on is null then 'not said'
        when known.contact_on <= around.after_1_months and contact.after_3_months >= birthday.day
            then 'inside'
        else 'outside'
    end as contact_window
from (
    select leaver.person_id, 17 as age, child.turns_17 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Relevant'
        and leaver.started <= child.turns_17
        and coalesce(leaver.ended, date '9999-12-31') > child.turns_17
    union
    select leaver.person_id, 18 as age, child.turns_18 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Former Relevant' and leaver.started <= child.turns_18
    union
    select leaver.person_id, 19 as age, child.turns_19 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Former Relevant' and leaver.started <= child.turns_19
    union
    select leaver.person_id, 20 as age, child.turns_20 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Former Relevant' and leaver.started <= child.turns_20
    union
    select leaver.person_id, 21 as age, child.turns_21 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Former Relevant' and leaver.started <= child.turns_21
    union
    select leaver.person_id, 22 as age, child.turns_22 as day
    from sup_care_leaver as leaver
    inner join child on child.person_id = leaver.person_id
    where leaver.eligibility = 'Former Relevant' and leaver.started <= child.turns_22
) as birthday
inner join calendar as around on around.day = birthday.day
inner join snapshot on around.after_1_months < snapshot.taken_on
inner join child
    on child.person_id = birthday.person_id
    and coalesce(child.died, date '9999-12-31') > birthday.day
left join (
    select person_id, min(ended) as ended
    from sup_care_leaver
    where ended_why = 'TAKEN OVER'
    group by person_id
) as taken_over
    on taken_over.person_id = birthday.person_id
    and taken_over.ended <= birthday.day
left join sup_care_leaver_birthday as known
    on known.person_id = birthday.person_id
    and known.age = birthday.age
left join calendar as contact on contact.day = known.contact_on
where taken_over.person_id is null
    and coalesce(known.in_touch, '') not in ('DIED', 'RHOM')
