"""13. A record closed for years, opened with no work behind it."""

from throughline.access.misuse.detector import ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import UNTOLD, by_reader, unexplained

long_closed = Detector(
    number=13,
    key="long-closed",
    name="Closed for years, and opened with no reason to be found",
    says="Opened {people:n} people’s records {times:n} times; nobody has held them since {closed}.",
    asks="Somebody grown up, a neighbour, a friend’s child? An access request would have a grant.",
    mistaken_when="A school or another authority rang about somebody years ago, and the call was not written down.",
    waits=1,
    yields_to=("same-name-or-address", "own-or-colleague"),
    thresholds=(
        Threshold(name="years", default=2, means="years since anybody held the child", source=ISSUE),
    ),
    sql=f"""
with {unexplained()},
closed as (
  select look.*, held.ended from unexplained look join lateral (
    select max(coalesce(ended, 'infinity')) ended from record_allocation where person_id = look.person_id) held on true
  where held.ended < %(night)s::date - %(years)s * interval '1 year' and {UNTOLD})
{by_reader("closed", "'closed', max(ended)")}
""",
)
