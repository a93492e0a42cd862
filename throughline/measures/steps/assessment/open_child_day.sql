-- A child open to social care on the last day of a month: one row, whatever number of referrals is open.
-- `opened` is the day of the earliest of them; `under_18` is Y before birth too; disability is as recorded now.
-- kept
select
    open_child.day,
    open_child.person_id,
    open_child.opened,
    case when child.turns_18 is null or child.turns_18 > open_child.day then 'Y' else 'N' end as under_18,
    coalesce(child.disabled, 'N') as disabled,
    case when planned.person_id is null then 'N' else 'Y' end as on_cp_plan,
    case when cared_for.person_id is null then 'N' else 'Y' end as looked_after
from (
    select as_at.day, open_case.person_id, min(open_case.opened) as opened
    from as_at
    inner join open_case
        on open_case.opened <= as_at.day
        and coalesce(open_case.closed, date '9999-12-31') > as_at.day
    group by as_at.day, open_case.person_id
) as open_child
left join child on child.person_id = open_child.person_id
left join (
    select distinct as_at.day, cp_plan.person_id
    from as_at
    inner join cp_plan
        on cp_plan.started <= as_at.day
        and coalesce(cp_plan.ended, date '9999-12-31') > as_at.day
) as planned on planned.day = open_child.day and planned.person_id = open_child.person_id
left join (
    select distinct as_at.day, in_care.person_id
    from as_at
    inner join in_care
        on in_care.entered <= as_at.day
        and coalesce(in_care.left_care, date '9999-12-31') > as_at.day
) as cared_for on cared_for.day = open_child.day and cared_for.person_id = open_child.person_id
