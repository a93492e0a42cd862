-- A child in care on the last day of a month, once for each such day; series of short breaks are left out.
-- `year_began` is the first of the twelve months that end with the day, `two_years_began` of twenty-four and
-- `thirty_months_began` of thirty.
-- kept
select
    as_at.day,
    year_ago.day as year_began,
    two_years_ago.day as two_years_began,
    thirty_months_ago.day as thirty_months_began,
    in_care.person_id,
    in_care.period_id,
    in_care.entered
from as_at
inner join calendar as today on today.day = as_at.day
inner join calendar as tomorrow on tomorrow.day_index = today.day_index + 1
inner join calendar as year_ago on year_ago.after_12_months = tomorrow.day
inner join calendar as two_years_ago on two_years_ago.after_24_months = tomorrow.day
inner join calendar as thirty_months_ago on thirty_months_ago.after_30_months = tomorrow.day
inner join in_care
    on in_care.entered <= as_at.day
    and coalesce(in_care.left_care, date '9999-12-31') > as_at.day
