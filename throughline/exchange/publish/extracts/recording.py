"""When each entry about a child was written, and when it last changed: what lateness is counted from."""

from throughline.exchange.publish.shaping import LONDON_DAY, RECORDED_DAY, STANDS, Extract, Key, Plain

# The newest correction; what is returned, approved or signed again changes no word.
CHANGED = (
    "left join (select entry_id, max(at) as at from record_step where did::text = 'corrected' group by 1) as changed"
    " on changed.entry_id = entry.id"
)

# That a reviewer or a lawyer wrote something kept to a list is told to nobody, not even as a kind and a day.
NOT_SEALED = "not exists (select 1 from record_itemseal as item where item.entry_id = child.entry_id and item.lifted_at is null)"

EXTRACTS = (
    Extract(
        table="sup_recording",
        source="from record_entrychild as child"
        f" inner join record_entry as entry on entry.id = child.entry_id and {STANDS} {CHANGED} where {NOT_SEALED}",
        child="child.person_id",
        columns={
            "recording_id": Key("recording", "child.id"),
            "kind": Plain("entry.kind"),
            "happened": Plain(LONDON_DAY),
            "recorded": Plain(RECORDED_DAY),
            "changed": Plain("(changed.at at time zone 'Europe/London')::date"),
        },
    ),
)
