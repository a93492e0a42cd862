"""Vacant posts for social workers."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="vacancy_rate_pct",
    area="workforce",
    title="Vacant social work posts",
    counts="Each team’s posts for social workers, on the last day of the month, by full-time equivalent.",
    numerator="Vacant posts, those that agency workers cover among them.",
    denominator="Vacant posts and employed social workers.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="post",
    noun="posts",
    cohort="Posts for social workers, seniors and managers who are social workers.",
    left_out=("a team whose posts are not recorded for the month",),
    caveat="A post that an agency worker fills is still vacant, so this can be high where every desk is "
    "taken. England: 18.9% in 2023.",
    source="Department for Education, Children’s social work workforce.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    post.post_id as thing_id,
    post.month_ends as counted_on,
    post.vacant_fte as n,
    post.vacant_fte + post.employed_fte as total,
    coalesce(team.dept_team_name, post.team_id, 'No team') as team
from sup_post as post
inner join snapshot on post.month_ends < snapshot.taken_on
left join ssd_department as team on team.dept_team_id = post.team_id
where post.month_ends >= $first
    and post.month_ends < $after
    and post.vacant_fte + post.employed_fte > 0
""",
    cases=cases_beside(__file__),
)
