-- A time of somebody in one team and role, by the team's name. `social_worker` is N for other staff.
-- kept
select
    time_in.staff_id,
    time_in.worker_id,
    coalesce(team.dept_team_name, time_in.team_id, 'No team') as team,
    case when time_in.role in ('SOCIAL WORKER', 'SENIOR', 'MANAGER') then 'Y' else 'N' end as social_worker,
    time_in.started,
    time_in.ended,
    coalesce(time_in.leaves, 'N') as leaves,
    time_in.fte,
    coalesce(time_in.agency, 'N') as agency,
    time_in.qualified,
    time_in.ceiling
from sup_staff as time_in
left join ssd_department as team on team.dept_team_id = time_in.team_id
