"""How far forecasts of children looked after were from what came."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="demand_forecast_error",
    area="quality",
    title="Forecast of children looked after against what came",
    counts="Each forecast of the last day of the month.",
    numerator="Children by which the forecast was too high or too low.",
    denominator="Children looked after on the day.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="forecast",
    noun="children",
    cohort="Children looked after; series of short breaks are not counted, in the forecast or after it.",
    left_out=(
        "a forecast of a day that is not over",
        "a forecast made on the day or later",
    ),
    caveat="Too high and too low count alike and do not cancel. Several forecasts of one day are all "
    "counted. A forecast made the month before is easily right: read when each was made.",
    source="Doncaster peer review, July 2016 (unclear how demand is predicted); Data to Insight, cs-demand-"
    "model; local. A state on a day, though the list calls it a rolling figure.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    forecast.forecast_id as thing_id,
    forecast.for_day as counted_on,
    abs(forecast.expected - forecast.looked_after) as n,
    forecast.looked_after as total,
    'Whole service' as team
from forecast_day as forecast
where forecast.for_day >= $first and forecast.for_day < $after
""",
    cases=cases_beside(__file__),
)
