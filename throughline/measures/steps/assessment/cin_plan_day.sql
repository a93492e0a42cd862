-- A child on a child in need plan on the last day of a month. A day that a child protection plan covers too is
-- left out: the two cannot run together, and the protection plan is the one that counts.
-- kept
select
    as_at.day,
    cin_plan.person_id,
    min(cin_plan.plan_id) as plan_id,
    min(cin_plan.started) as started
from as_at
inner join cin_plan
    on cin_plan.started <= as_at.day
    and coalesce(cin_plan.ended, date '9999-12-31') > as_at.day
left join cp_plan
    on cp_plan.person_id = cin_plan.person_id
    and cp_plan.started <= as_at.day
    and coalesce(cp_plan.ended, date '9999-12-31') > as_at.day
where cp_plan.plan_id is null
group by as_at.day, cin_plan.person_id
