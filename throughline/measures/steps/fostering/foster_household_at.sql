-- A fostering household that was approved on the last day of a month.
select
    household.household_id,
    as_at.day,
    max(household.kind) as kind,
    max(household.places) as places
from as_at
inner join sup_foster_household as household
    on household.started <= as_at.day
    and coalesce(household.ended, date '9999-12-31') > as_at.day
group by household.household_id, as_at.day
