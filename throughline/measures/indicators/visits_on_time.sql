select
    visit.person_key,
    visit.due as counted_on,
    case when visit.met <= visit.due then true else false end as met,
    visit.due,
    coalesce(holder.team, 'No team') as team,
    holder.worker_key as worker,
    visit.obligation_id,
    visit.met as seen_on
from obligation as visit
inner join snapshot on visit.due < snapshot.taken_on
inner join protection_plan as child_plan
    on child_plan.person_key = visit.person_key
    and child_plan.started <= visit.due
    and (child_plan.ended is null or child_plan.ended > visit.due)
left join (
    -- A second worker may stand beside the one who holds the child: one of them, so that no visit counts twice.
    select
        due_visit.person_key,
        due_visit.start,
        due_visit.due,
        allocation.team,
        allocation.worker_key,
        row_number() over (
            partition by due_visit.person_key, due_visit.start, due_visit.due
            order by
                case when allocation.role = 'co-worker' then 1 else 0 end,
                allocation.started desc,
                allocation.worker_key
        ) as nearest
    from obligation as due_visit
    inner join allocation
        on allocation.person_key = due_visit.person_key
        and allocation.started <= due_visit.due
        and (allocation.ended is null or allocation.ended > due_visit.due)
    where due_visit.standard = 'cp_visit_10wd'
        and due_visit.due >= $first
        and due_visit.due < $after
) as holder
    on holder.person_key = visit.person_key
    and holder.start = visit.start
    and holder.due = visit.due
    and holder.nearest = 1
where visit.standard = 'cp_visit_10wd'
    and visit.due >= $first
    and visit.due < $after
    and (visit.stopped is null or visit.stopped >= visit.due)
    and not visit.exempt
