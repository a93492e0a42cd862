-- What was budgeted and spent under one heading in a month that is over.
select spent.budget_id, spent.month, spent.heading, spent.budget, spent.spent
from sup_budget as spent
inner join calendar as first_day on first_day.day = spent.month
inner join snapshot on first_day.after_1_months <= snapshot.taken_on
