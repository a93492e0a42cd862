-- A social worker or manager in post on the last day of a month, more than 30 days after starting and not away.
-- `team` is that of the post begun last.
-- kept
select in_post.day, in_post.worker_id, coalesce(team.dept_team_name, 'Whole service') as team
from (
    select
        as_at.day,
        staff.worker_id,
        staff.team_id,
        row_number() over (
            partition by as_at.day, staff.worker_id order by staff.started desc, staff.staff_id
        ) as last_first,
        today.day_index - min(first_day.day_index) over (partition by as_at.day, staff.worker_id) as days_in_post
    from as_at
    inner join sup_staff as staff
        on staff.started <= as_at.day
        and coalesce(staff.ended, date '9999-12-31') > as_at.day
    inner join calendar as today on today.day = as_at.day
    inner join calendar as first_day on first_day.day = staff.started
    where staff.role <> 'OTHER'
) as in_post
left join sup_worker_away as away
    on away.worker_id = in_post.worker_id
    and away.started <= in_post.day
    and coalesce(away.ended, date '9999-12-31') > in_post.day
left join ssd_department as team on team.dept_team_id = in_post.team_id
where in_post.last_first = 1 and in_post.days_in_post > 30 and away.away_id is null
