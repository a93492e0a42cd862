"""1. A record opened with no work behind it."""

from throughline.access.misuse.detector import ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import UNTOLD, by_reader, unexplained

no_reason = Detector(
    number=1,
    key="no-reason",
    name="Opened with no reason to be found",
    says="Opened {people:n} people’s records {times:n} times, wrote nothing, and had no work with them or their families.",
    asks="Who asked for it? A colleague’s question, or a call that came to nothing, is an answer.",
    mistaken_when="Somebody was asked for an opinion, or took a call that came to nothing, and wrote neither down.",
    waits=1,
    yields_to=(
        "same-name-or-address", "own-or-colleague", "long-closed", "many-people", "off-shift", "while-away",
        "in-order", "search-and-look", "everyone-looks",
    ),
    thresholds=(
        Threshold(
            name="looks", default=1, means="looks at one record on one day, at least", source=ISSUE + ": any"
        ),
    ),
    sql=f"""
with {unexplained()},
untold as (select * from unexplained look where times >= %(looks)s and {UNTOLD})
{by_reader("untold")}
""",
)  # fmt: skip
