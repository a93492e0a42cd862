-- A time in which one team held a child, whoever of it did. `handed_from` is the team that held until that very day,
-- empty where nobody did; `before` the team that had handed the child to that one, and `left_on` the day it did.
-- kept
select
    person_id,
    team,
    started,
    handed_from,
    case when handed_from is not null then lag(handed_from) over (partition by person_id order by started) end as before,
    case when handed_from is not null then lag(started) over (partition by person_id order by started) end as left_on
from (
    select
        person_id,
        team,
        started,
        case when earlier_ended = started then earlier_team end as handed_from,
        case when earlier_team = team and earlier_ended = started then 1 else 0 end as goes_on
    from (
        select
            person_id,
            team,
            started,
            lag(team) over (partition by person_id order by started) as earlier_team,
            lag(ended) over (partition by person_id order by started) as earlier_ended
        from held
        where team is not null
    ) as with_earlier
) as each_time
where goes_on = 0
