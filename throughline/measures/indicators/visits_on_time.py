"""Child protection visits on time: the share of the visits that fell due in a month."""

from datetime import date

from throughline.measures.indicator import Indicator, Polarity, cases_beside, sql_beside

INDICATOR = Indicator(
    key="visits_on_time",
    sql=sql_beside(__file__),
    cases=cases_beside(__file__),
    title="Child protection visits on time",
    counts="Each visit that fell due in the month to a child on a child protection plan.",
    on_time_means=(
        "The child was seen on or before the day it was due. "
        "A home visit where the child was not seen does not count, nor does a try."
    ),
    left_out=(
        "a visit whose due day is not over when the figures are taken: it may still be made on time",
        "a visit whose clock stopped before the due day, or whose child was not on a plan on the due day",
        "a visit that the record exempted on its due day, such as to a baby not yet born, with the reason there",
    ),
    team_means=(
        "The team that held the child on the due day, a second worker's only where nobody else held the child; "
        "a child held by nobody on that day is counted under No team."
    ),
    limit="10 working days from the last day the child was seen, or from the start of the plan; local",
    caveat=(
        "This is the share of the visits that fell due, over a month. It is not the share of children who "
        "are overdue today, and a child seen often has more visits in it."
    ),
    noun="visits",
    polarity=Polarity.HIGHER,
    version=1,
    since=date(2026, 4, 1),
    source=(
        "Local: neither law nor Working Together sets a number of days. "
        "Annex A, list 7, and ChAT show the day of the last visit."
    ),
    confidence="high",
)
