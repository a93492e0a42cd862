-- A forecast of how many children would be looked after on the last day of a month, and how many were.
select
    forecast.forecast_id,
    forecast.for_day,
    forecast.children as expected,
    count(in_care.period_id) as looked_after
from sup_forecast as forecast
inner join as_at on as_at.day = forecast.for_day
left join in_care
    on in_care.entered <= forecast.for_day
    and coalesce(in_care.left_care, date '9999-12-31') > forecast.for_day
where forecast.made_on < forecast.for_day
group by forecast.forecast_id, forecast.for_day, forecast.children
