"""7. Records of strangers asked for one after the other, in the order in which they were made.

A manager who reads a team's list in order has work with each of them, and is not asked about.
"""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold

in_order = Detector(
    number=7,
    key="in-order",
    name="One record after another in order of their numbers",
    says="Asked for the records of {people:n} people with whom they have no work, one after the other in the order of their numbers; {refused:n} were refused.",
    asks="Was it a list in that order? Numbers tried by hand end in many refusals.",
    mistaken_when="A large family with cousins, all new; a list of new records somebody was asked to go through.",
    behind={"person_id__isnull": False},
    thresholds=(
        Threshold(name="people", default=10, means="records in a row, at least", source=ISSUE),
        Threshold(
            name="gap", default=3, source=CHOSEN,
            means="numbers from one record to the next, at most",
        ),
    ),
    sql="""
with asked as (
  select account_id, person_id, at, id, allowed,
    person_id - lag(person_id) over (partition by account_id order by at, id) step
  from access_accessevent
  where at >= %(since)s::timestamptz and at < %(until)s::timestamptz
    and person_id is not null and account_id is not null and (not allowed or rule = 'standing')),
moves as (
  select *, coalesce(step * direction not between 1 and %(gap)s, true) starts
  from asked cross join (values (1), (-1)) up_or_down(direction) where step is distinct from 0),
walks as (
  select *, count(*) filter (where starts) over (partition by account_id, direction order by at, id) walk from moves)
select distinct on (account_id) account_id, null::bigint person_id,
  jsonb_build_object('people', count(*), 'refused', count(*) filter (where not allowed),
    'from', min(at), 'until', max(at)) figures
from walks group by account_id, direction, walk
having count(*) >= %(people)s
order by account_id, count(*) desc
""",
)  # fmt: skip
