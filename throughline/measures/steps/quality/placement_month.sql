-- What one child's placement cost in one month, and for how many weeks it was paid.
select cost.placement_cost_id, cost.person_id, cost.month, cost.kind, cost.weeks, cost.cost
from sup_placement_cost as cost
inner join snapshot on cost.month <= snapshot.taken_on
