"""8. The glass broken again and again."""

from throughline.access.misuse.detector import ISSUE, Detector, Threshold

glass_often = Detector(
    number=8,
    key="glass-often",
    name="Glass broken often",
    says="Broke the glass {times:n} times in seven days, for {people:n} people.",
    asks="Does this person’s work need a relationship that the record does not know of?",
    mistaken_when="A hard week out of hours; a worker who covers a team that nobody put them in.",
    looks_back="7 days",
    quiet=6,
    live=True,
    behind={"via": "break-glass"},
    thresholds=(
        Threshold(name="times", default=3, means="times in seven days, more than", source=ISSUE),
    ),
    sql="""
select given.account_id, null::bigint person_id,
  jsonb_build_object('times', count(distinct given.together), 'people', count(distinct given.person_id),
    'from', min(given.started), 'until', max(given.until)) figures
from access_grant given
where given.kind = 'break-glass' and given.started < %(until)s::timestamptz
  and given.started >= %(until)s::timestamptz - interval '7 days'
group by given.account_id
having count(distinct given.together) > %(times)s and max(given.started) >= %(since)s::timestamptz
""",
)  # fmt: skip
