"""Placements that ended without being planned."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="placement_disruptions",
    area="care",
    title="Unplanned placement endings",
    counts="Each placement of a child in care that ended.",
    numerator="Placements whose end was not planned.",
    denominator="Placements that ended, by a move or because the child left care.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="placement",
    noun="placements",
    cohort="Children in care of any age. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a temporary placement inside its limit, and the pause in the one before",
        "a change of the kind of placement with the same carers",
    ),
    caveat="Where the record says whether the end was planned, that counts. Where it does not, the "
    "reason does: allegation, standards of care, the carer or the child asking, and closure are taken as "
    "unplanned. An end with neither counts as planned, so the share may be too low.",
    source="SSDA903 reasons for placement change; the letter on Darlington 2016.",
    confidence="high",
    sql="""
select
    stay.person_id,
    stay.stay_id as thing_id,
    stay.ended as counted_on,
    case
        when detail.planned_end = 'N' then 1
        when detail.planned_end is null
            and placement.change_reason in ('ALLEG', 'STAND', 'CREQB', 'CREQO', 'CHILD', 'CLOSE') then 1
        else 0
    end as n,
    1 as total
from stay
inner join snapshot on stay.ended <= snapshot.taken_on
inner join placement on placement.placement_id = stay.last_placement_id
left join sup_placement_detail as detail on detail.placement_id = stay.last_placement_id
where stay.ended >= $first
    and stay.ended < $after
""",
    cases=cases_beside(__file__),
)
