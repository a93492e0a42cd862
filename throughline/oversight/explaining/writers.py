"""Who may say what a figure means: its owner, those who answer for the team, and for the whole service whoever steers.

Said twice: to the database as a condition on a new row, and in Python for the page. Neither takes the other's word.
"""

from datetime import date

from throughline.access.law import rows
from throughline.access.models import Post
from throughline.access.posts.queries import running
from throughline.access.principal import Principal, System
from throughline.oversight import owners
from throughline.oversight.steering import STEERING, STEERS, steers

VERB = "oversee"
TODAY = "(select law.today())"
RUNS = "{0}.since <= " + TODAY + " and ({0}.until is null or {0}.until > " + TODAY + ")"
HOLDS = "{0}.started <= " + TODAY + " and ({0}.ended is null or {0}.ended > " + TODAY + ")"
LINE = ", ".join(f"'{role}'" for role in STEERING)

OWNS_TARGET = (
    f"exists (select 1 from public.oversight_target owned where owned.owner_id = {rows.UID}"
    f" and owned.measure = {{row}}.measure and owned.team_id is not distinct from {{row}}.team_id"
    f" and {RUNS.format('owned')} and not exists (select 1 from public.oversight_target later"
    " where later.measure = owned.measure and later.team_id is not distinct from owned.team_id"
    f" and later.since <= {TODAY} and (later.since, later.id) > (owned.since, owned.id)))"
)
OWNS_OBJECTIVE = (
    "exists (select 1 from public.oversight_objective plan join public.oversight_objectivemeasure judged"
    f" on judged.objective_id = plan.id where plan.owner_id = {rows.UID} and judged.measure = {{row}}.measure"
    f" and {RUNS.format('plan')} and {RUNS.format('judged')})"
)
ANSWERS_FOR_TEAM = (
    "exists (with recursive above(id) as (select post.id from public.access_post post"
    f" where post.team_id = {{row}}.team_id and post.role::text in ({LINE}) and {HOLDS.format('post')}"
    " union select post.reports_to_id from public.access_post post join above on post.id = above.id)"
    " select 1 from above join public.access_post mine on mine.id = above.id"
    f" where mine.holder_id = {rows.UID} and mine.role::text in ({LINE}) and {HOLDS.format('mine')})"
)
FOR_THE_SERVICE = f"({{row}}.team_id is null and {STEERS})"
EXPLAINS = (
    f"{rows.may(VERB)} and ({OWNS_TARGET} or {OWNS_OBJECTIVE} or {ANSWERS_FOR_TEAM} or {FOR_THE_SERVICE})"
)


def may_explain(who: Principal | System, measure: str, team: int | None, on: date) -> bool:
    if isinstance(who, System):
        return True
    if not (who.may(VERB) and who.may("measure")):
        return False
    return (
        owners.owns(who.id, measure, team, on)
        or (team is not None and answers_for(who.id, team, on))
        or (team is None and steers(who, on))
    )


def answers_for(account: int, team: int, on: date) -> bool:
    """Manages the team, or stands in the line above whoever does."""
    posts = {post.pk: post for post in Post.objects.filter(role__in=STEERING)}
    held = set(running(on).filter(pk__in=posts).values_list("pk", flat=True))
    above = {key for key in held if posts[key].team_id == team}
    for _ in posts:
        further = {posts[key].reports_to_id for key in above if key in posts} - above - {None}
        if not further:
            break
        above |= further
    return any(posts[key].holder_id == account for key in above & held)
