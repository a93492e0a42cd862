-- A child in care on the last day of a month with the placement of that day; its columns are empty where none is known.
-- kept
select
    looked_after.day,
    looked_after.person_id,
    looked_after.period_id,
    looked_after.entered,
    placement.placement_id,
    placement.kind,
    placement.provider,
    placement.urn,
    placement.distance,
    placement.started
from looked_after
left join placement
    on placement.period_id = looked_after.period_id
    and placement.person_id = looked_after.person_id
    and placement.started <= looked_after.day
    and coalesce(placement.ended, date '9999-12-31') > looked_after.day
