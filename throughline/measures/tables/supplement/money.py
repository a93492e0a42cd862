"""Money, forecasts and contract measures: the authority's own, a row for each month."""

from throughline.measures.tables.shape import Column, Table

PLACEMENT_COST = Table(
    "sup_placement_cost",
    "what one child's placement cost in one month",
    (
        Column("placement_cost_id", "VARCHAR", "one child's month in one kind of placement"),
        Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id"),
        Column("month", "DATE", "the first day of the month"),
        Column("kind", "VARCHAR", "the kind of placement, by the list of kinds"),
        Column("weeks", "DOUBLE", "weeks in the month for which it was paid"),
        Column("cost", "DOUBLE", "pounds paid for them"),
    ),
    order="placement_cost_id",
    key=("placement_cost_id",),
)

BUDGET = Table(
    "sup_budget",
    "what was to be spent and was spent in a month",
    (
        Column("budget_id", "VARCHAR", "one heading in one month"),
        Column("month", "DATE", "the first day of the month"),
        Column("heading", "VARCHAR", "placements, staff, legal, care leavers or support"),
        Column("budget", "DOUBLE", "pounds budgeted for the month"),
        Column("spent", "DOUBLE", "pounds spent"),
    ),
    order="budget_id",
    key=("budget_id",),
)

FORECAST = Table(
    "sup_forecast",
    "how many children somebody expected to be looked after on a day to come",
    (
        Column("forecast_id", "VARCHAR", "the forecast of one day"),
        Column("made_on", "DATE", "the day it was made"),
        Column("for_day", "DATE", "the last day of a month, of which it was made"),
        Column("children", "INTEGER", "how many it said"),
    ),
    order="forecast_id",
    key=("forecast_id",),
)

CONTRACT_MEASURE = Table(
    "sup_contract_measure",
    "one measure of the contract for the service, in one month; of our own record, in the last month of each quarter that a meeting looked at",
    (
        Column("contract_measure_id", "VARCHAR", "one measure in one month"),
        Column("measure", "VARCHAR", "the measure's own code in the contract"),
        Column("month", "DATE", "the first day of the month"),
        Column("rating", "VARCHAR", "green, amber or red; empty where no figure was sent"),
    ),
    order="contract_measure_id",
    key=("contract_measure_id",),
)

TABLES = (PLACEMENT_COST, BUDGET, FORECAST, CONTRACT_MEASURE)
