"""The engine's own statements: whose team it was, how a number is split, and how a list becomes a number."""

from collections.abc import Sequence
from enum import StrEnum

from throughline.measures.indicator import ALSO, Indicator


class By(StrEnum):
    """What a number may be split by. The SQL is this room's alone; the measures' statements stay portable.

    Never by worker: that would be a league table. A worker's own rows are asked for by `Only(worker=…)`.
    """

    SERVICE = "service"
    TEAM = "team"
    CATEGORY = "category"
    AGE = "age"
    SEX = "sex"
    ETHNICITY = "ethnicity"
    DISABILITY = "disability"


NO_TEAM, WHOLE = "No team", "Whole service"
OWN_TEAM = f"coalesce(held.team, '{NO_TEAM}')"
AGES = """case
    when child.born is null or child.born > counted.counted_on then 'Before birth'
    when date_diff('month', child.born, counted.counted_on) < 12 then 'Under 1'
    when datesub('year', child.born, counted.counted_on) < 5 then '1 to 4'
    when datesub('year', child.born, counted.counted_on) < 10 then '5 to 9'
    when datesub('year', child.born, counted.counted_on) < 16 then '10 to 15'
    when datesub('year', child.born, counted.counted_on) < 18 then '16 and 17'
    else '18 and over' end"""
ETHNICITIES = """case
    when child.ethnicity like 'W%' then 'White'
    when child.ethnicity like 'M%' then 'Mixed'
    when child.ethnicity like 'A%' or child.ethnicity = 'CHNE' then 'Asian'
    when child.ethnicity like 'B%' then 'Black'
    when child.ethnicity = 'OOTH' then 'Other'
    else 'Not known' end"""
PARTS = {
    By.SERVICE: f"coalesce(department.dept_team_parent_name, case counted.team when '{WHOLE}' then '{WHOLE}' else '{NO_TEAM}' end)",
    By.TEAM: "counted.team",
    By.CATEGORY: "coalesce(counted.category, '')",
    By.AGE: AGES,
    By.SEX: "case child.sex when 'F' then 'Girls' when 'M' then 'Boys' else 'Not known' end",
    By.ETHNICITY: ETHNICITIES,
    By.DISABILITY: "case child.disabled when 'Y' then 'Disabled' when 'N' then 'Not recorded as disabled' end",
}
CHILD = "inner join child on child.person_id = counted.person_id"
JOINED = {
    By.SERVICE: "left join ssd_department as department on department.dept_team_name = counted.team",
    By.AGE: CHILD, By.SEX: CHILD, By.ETHNICITY: CHILD, By.DISABILITY: CHILD,
}  # fmt: skip
NOTHING_SAID = "cast(null as varchar)"
GIVEN_BY = """
select
    {place} as place, given.person_id, given.thing_id, given.counted_on, given.n, given.total,
    {category} as category, {team} as team, {worker} as worker_id
from ({sql}) as given
"""
HELD = f"""
select
    given.place, given.person_id, given.thing_id, given.counted_on, given.n, given.total,
    given.category, {OWN_TEAM} as team, held.worker_id
from ({{given}}) as given
left join held
    on held.person_id = given.person_id
    and held.started <= given.counted_on
    and coalesce(held.ended, date '9999-12-31') > given.counted_on
"""

ROWS = """
select person_id, thing_id, counted_on, n, total, category, team, worker_id
from ({counted}) as counted
where {kept}
order by counted_on, person_id, thing_id
"""

# Months as whole numbers are quicker than days, and there are some millions of rows.
MONTH = "12 * year(counted.counted_on) + month(counted.counted_on)"
ONE_SPAN = "12 * year(cast($first as date)) + month(cast($first as date))"
"""A middle of several months is one span's, whatever month a row is of."""
TOTALS = """
select
    counted.place, {month} as month, {part},
    sum(cast(counted.n as double)), sum(cast(counted.total as double)), count(*), {middle}
from ({counted}) as counted
{joined}
where {kept}
group by 1, 2, 3
"""

POPULATION = "select people, mid_year, release from population where ages = '0-17' order by mid_year"


def with_holder(indicators: Sequence[Indicator], *, holder: bool) -> str:
    """The measures' own statements, `place` saying which, with each child's team and worker of the day counted.

    Whoever held the children is joined once for all of them.
    """
    of_children = [_given(place, each) for place, each in enumerate(indicators) if each.is_of_children]
    of_others = [_given(place, each) for place, each in enumerate(indicators) if not each.is_of_children]
    if of_children and holder:
        of_children = [HELD.format(given=" union all ".join(of_children))]
    return " union all ".join([*of_children, *of_others])


def _given(place: int, indicator: Indicator) -> str:
    also = [f"given.{each}" if each in indicator.gives else NOTHING_SAID for each in ALSO]
    return GIVEN_BY.format(place=place, sql=indicator.sql, category=also[0], team=also[1], worker=also[2])
