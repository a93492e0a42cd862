"""Staff who say in a survey that they feel supported."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="workforce_survey",
    area="workforce",
    title="Staff who feel supported",
    counts="Each team’s answers in a survey of staff.",
    numerator="Answers of staff who feel supported.",
    denominator="Answers, neither yes nor no among them.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="answer",
    noun="answers",
    cohort="Staff of children’s services who answered.",
    left_out=("staff who did not answer",),
    caveat="Those who answer are not all: say how many were asked. Answers come as numbers of a team, so "
    "that nobody is known by one. Two surveys with other questions do not compare.",
    source="Ofsted letters to Doncaster (2016) and Buckinghamshire (2018): what staff said. Local.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    survey.survey_id as thing_id,
    survey.asked as counted_on,
    survey.positive as n,
    survey.answers as total,
    coalesce(team.dept_team_name, survey.team_id, 'Whole service') as team
from sup_staff_survey as survey
inner join snapshot on survey.asked <= snapshot.taken_on
left join ssd_department as team on team.dept_team_id = survey.team_id
where survey.asked >= $first
    and survey.asked < $after
    and survey.answers > 0
""",
    cases=cases_beside(__file__),
)
