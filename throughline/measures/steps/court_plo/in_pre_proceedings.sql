-- A child in pre-proceedings at the end of a month: one row for each child and month.
-- kept
select
    as_at.day,
    plo_child.person_id,
    min(plo_child.spell_id) as spell_id
from as_at
inner join plo_child
    on plo_child.began <= as_at.day
    and coalesce(plo_child.ended, date '9999-12-31') > as_at.day
group by as_at.day, plo_child.person_id
