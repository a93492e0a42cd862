-- A child open to social care on the last day of a month: one row, whatever number of referrals is open.
-- `opened` is the day of the earliest of them; `under_18` is Y before birth too; disability is as recorded now.
-- kept
select
    as_at.day,
    open_case.person_id,
    min(open_case.opened) as opened,
    case when child.turns_18 is null or child.turns_18 > as_at.day then 'Y' else 'N' end as under_18,
    coalesce(child.disabled, 'N') as disabled,
    max(case when cp_plan.plan_id is null then 'N' else 'Y' end) as on_cp_plan,
    max(case when in_care.period_id is null then 'N' else 'Y' end) as looked_after
from as_at
inner join open_case
    on open_case.opened <= as_at.day
    and (open_case.closed is null or open_case.closed > as_at.day)
left join child on child.person_id = open_case.person_id
left join cp_plan
    on cp_plan.person_id = open_case.person_id
    and cp_plan.started <= as_at.day
    and (cp_plan.ended is null or cp_plan.ended > as_at.day)
left join in_care
    on in_care.person_id = open_case.person_id
    and in_care.entered <= as_at.day
    and (in_care.left_care is null or in_care.left_care > as_at.day)
group by as_at.day, open_case.person_id, child.turns_18, child.disabled
