-- One row for each day on which a state is counted: the last of each month that is over.
-- kept
select calendar.day
from calendar
inner join snapshot on calendar.day < snapshot.taken_on
where calendar.ends_month
