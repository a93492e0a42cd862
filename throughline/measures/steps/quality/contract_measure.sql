-- How one measure of the contract for the service stood in a month that is over.
select rated.contract_measure_id, rated.month, rated.rating
from sup_contract_measure as rated
inner join calendar as first_day on first_day.day = rated.month
inner join snapshot on first_day.after_1_months <= snapshot.taken_on
