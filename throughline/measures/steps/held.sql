-- Who held a child as lead worker, and from which team: one row for each time, never two on one day.
-- A team alone holds a child who has no worker. `ended` is the first day on which it no longer held.
-- kept
select
    person_id,
    team,
    worker_id,
    started,
    case when ended is null or ended > next_started then next_started else ended end as ended
from (
    select
        involvement.invo_person_id as person_id,
        coalesce(team.dept_team_name, involvement.invo_professional_team) as team,
        involvement.invo_professional_id as worker_id,
        involvement.invo_involvement_start_date as started,
        involvement.invo_involvement_end_date as ended,
        lead(involvement.invo_involvement_start_date) over (
            partition by involvement.invo_person_id
            order by
                involvement.invo_involvement_start_date,
                case when involvement.invo_involvement_end_date is null then 1 else 0 end,
                involvement.invo_involvement_end_date,
                involvement.invo_professional_id
        ) as next_started
    from ssd_involvements as involvement
    left join ssd_department as team on team.dept_team_id = involvement.invo_professional_team
    where involvement.invo_professional_role_id = 'CW'
) as lead_worker
where next_started is null or started < next_started
