"""Team managers’ posts held by permanent staff."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="permanent_managers_pct",
    area="workforce",
    title="Permanent team managers",
    counts="Each team manager’s post, on the last day of the month.",
    numerator="Posts held by a permanent manager.",
    denominator="Posts for team managers.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="post",
    noun="posts",
    cohort="Posts for managers of teams, filled or not.",
    caveat="Acting, agency and vacant posts all pull it down, and so does a post of which nobody recorded "
    "who holds it. Few posts, so one of them changes it.",
    source="Ofsted, monitoring letter to Doncaster, November 2016; peer review of Doncaster, July 2016.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    post.manager_post_id as thing_id,
    as_at.day as counted_on,
    case when post.holder = 'PERMANENT' then 1 else 0 end as n,
    1 as total,
    coalesce(team.dept_team_name, post.team_id, 'No team') as team
from sup_manager_post as post
inner join as_at
    on as_at.day >= post.started
    and coalesce(post.ended, date '9999-12-31') > as_at.day
left join ssd_department as team on team.dept_team_id = post.team_id
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
