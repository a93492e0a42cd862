-- A child in a foster home on the last day of a month, series of short breaks left out.
select person_id, period_id, placement_id, day
from placed
where kind in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
