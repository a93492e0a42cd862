-- A young person to whom a duty of leaving care stood on the last day of a month.
select
    leaver.person_id,
    as_at.day,
    min(leaver.eligibility) as eligibility
from as_at
inner join sup_care_leaver as leaver
    on leaver.started <= as_at.day
    and coalesce(leaver.ended, date '9999-12-31') > as_at.day
where leaver.eligibility in ('Eligible', 'Relevant', 'Former Relevant', 'Qualifying')
group by leaver.person_id, as_at.day
