"""Facts and promises, as the clocks keep them."""

from throughline.exchange.publish.shaping import Extract, Numbered, Plain

EXTRACTS = (
    # No source and no hour: one visit's number, or its minute, would tie a sealed child to the others seen.
    Extract(
        table="fact",
        source="from record_fact where subject_kind = 'child'",
        child="subject_id",
        columns={
            "what": Plain("what"), "day": Plain("day"), "until": Plain("until"), "key": Plain("nullif(key, '')"),
        },
    ),
    Extract(
        table="obligation",
        source="from record_obligation",
        child="person_id",
        columns={
            "obligation_id": Numbered("id"),
            "standard": Plain("standard"),
            "version": Plain("version"),
            "start": Plain("start"),
            "due": Plain("due"),
            "met": Plain("met"),
            "stopped": Plain("stopped"),
            "exempt": Plain(
                "coalesce(exempt_day <= due and (exempt_until is null or exempt_until > due), false)"
            ),
            "waiting": Plain(
                "coalesce(waiting_day <= due and (waiting_until is null or waiting_until > due), false)"
            ),
        },
    ),
)  # fmt: skip
