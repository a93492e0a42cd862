-- A child with a team around the child or family at the end of a month. Brothers and sisters share `team_around_id`.
-- kept
select distinct
    as_at.day,
    member.person_id,
    member.team_around_id
from as_at
inner join sup_team_around_child as member
    on member.started <= as_at.day
    and coalesce(member.ended, date '9999-12-31') > as_at.day
