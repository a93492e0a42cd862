"""11. Copies and exports in the last week of somebody's last post."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold

prints_before_leaving = Detector(
    number=11,
    key="prints-before-leaving",
    name="Copies taken in the last week",
    says="Took {times:n} copies or exports, about {people:n} records, in the seven days before leaving.",
    asks="What for, and where are they now?",
    mistaken_when="A careful leaver who sends families their papers before the last day.",
    looks_back="7 days",
    quiet=6,
    behind={"page__in": ("letter-paper", "return-findings", "measure-children-file", "cohort-file", "data-quality-children-file")},
    thresholds=(
        Threshold(name="days", default=7, means="days before the last post ends", source=ISSUE),
        Threshold(
            name="times", default=3, source=CHOSEN,
            means="copies and exports in those days, more than: a few letters are part of leaving",
        ),
    ),
    sql="""
with leaving as (
  select holder_id account_id, max(ended) ended from access_post group by holder_id
  having bool_and(ended is not null)
    and max(ended) between %(night)s::date and %(night)s::date + %(days)s::int)
select event.account_id, null::bigint person_id,
  jsonb_build_object('times', count(*), 'people', count(distinct coalesce(event.person_id, event.entry_id)),
    'from', min(event.at), 'until', max(event.at)) figures
from access_accessevent event join leaving using (account_id)
where event.at < %(until)s::timestamptz and event.allowed
  and event.at >= greatest(leaving.ended - %(days)s::int, %(night)s::date - %(days)s::int)::timestamp at time zone 'Europe/London'
  and (event.verb = 'print' or split_part(event.verb, ':', 1) = 'export' or event.page = 'return-findings'
    or (event.verb = 'take lists' and event.rule = 'exported'))
group by event.account_id having count(*) > %(times)s and max(event.at) >= %(since)s::timestamptz
""",
)  # fmt: skip
