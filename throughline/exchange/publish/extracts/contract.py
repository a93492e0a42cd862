"""How each measure of the contract for the service was rated at a quarterly meeting: its key and rating, and no word."""

from throughline.exchange.publish.shaping import Extract, Key, Plain

# A rating is of the quarter and stands in its last month; a quarter without a meeting has none.
MONTH = "(meeting.quarter + interval '2 months')::date"

EXTRACTS = (
    Extract(
        table="sup_contract_measure",
        source="from oversight_contractfigure as told inner join oversight_contractmeeting as meeting"
        " on meeting.id = told.meeting_id and meeting.kind::text = 'quarterly'",
        child="",
        columns={
            "contract_measure_id": Key("contract measure", "told.id"),
            "measure": Plain("told.measure"),
            "month": Plain(MONTH),
            "rating": Plain("nullif(told.rating::text, '')"),
        },
    ),
)
