-- A child in care on the last day of a month and through the twelve months that end with it, without a day's gap.
-- It is the cohort of the yearly questions about health and offending.
-- kept
select
    looked_after.day,
    looked_after.year_began,
    looked_after.person_id,
    looked_after.period_id,
    child.turns_4,
    child.turns_5,
    child.turns_10,
    child.turns_17,
    child.turns_18
from looked_after
inner join child on child.person_id = looked_after.person_id
where looked_after.entered <= looked_after.year_began
