-- A visit that fell due to a privately fostered child: the first 7 working days after the authority was told, each
-- later one within 6 weeks of the one before in the year after the authority became aware, and within 12 weeks after.
-- `due_id` is the arrangement for the first, then the visit that it follows; `made` is when the child was next seen.
-- kept
select
    arrangement.arrangement_id as due_id,
    arrangement.arrangement_id,
    arrangement.person_id,
    due.day as due,
    first_visit.visited_on as made
from sup_private_fostering as arrangement
inner join calendar as told on told.day = arrangement.notified_on
inner join calendar as due on due.working_index = told.working_index + 7 and due.working_day
left join (
    select arrangement_id, min(visited_on) as visited_on
    from sup_private_fostering_visit
    where child_seen = 'Y'
    group by arrangement_id
) as first_visit on first_visit.arrangement_id = arrangement.arrangement_id
where coalesce(arrangement.ended_on, date '9999-12-31') > due.day
union all
select
    visit.visit_id as due_id,
    visit.arrangement_id,
    arrangement.person_id,
    due.day as due,
    visit.next_visited_on as made
from (
    select
        visit_id,
        arrangement_id,
        visited_on,
        lead(visited_on) over (partition by arrangement_id order by visited_on, visit_id) as next_visited_on
    from sup_private_fostering_visit
    where child_seen = 'Y'
) as visit
inner join sup_private_fostering as arrangement on arrangement.arrangement_id = visit.arrangement_id
inner join calendar as aware on aware.day = arrangement.aware_on
inner join calendar as visited on visited.day = visit.visited_on
inner join calendar as due
    on due.day_index = visited.day_index + case
        when visit.visited_on < aware.after_12_months then 42
        else 84
    end
where coalesce(arrangement.ended_on, date '9999-12-31') > due.day
