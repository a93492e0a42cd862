"""Of the early help episodes that ended, those stepped up to social care."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="eh_step_up_pct",
    area="early_help",
    title="Early help stepped up to social care",
    counts="Each child's early help episode that ended.",
    numerator="Episodes whose recorded reason for ending is a step up to social care.",
    denominator="Early help episodes that ended.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="episode",
    noun="episodes",
    cohort="Every child, unborn children too, whichever organisation gave the help.",
    left_out=("an episode that is still open",),
    caveat="Read from the recorded reason, which the standard leaves in each authority's own words: "
    "a reason that does not say step-up is not found. An episode with no reason stays in the "
    "whole. Stepping up can be right: low is better only for help that came early enough.",
    source="Annex A, list 2; standard dataset, early help: end reason, such as outcomes met, step-up "
    "or no further action.",
    confidence="high",
    sql="""
select
    episode.person_id,
    episode.episode_id as thing_id,
    episode.ended as counted_on,
    case when episode.end_reason like '%step%up%' then 1 else 0 end as n,
    1 as total
from early_help_episode as episode
inner join snapshot on episode.ended <= snapshot.taken_on
where episode.ended >= $first
    and episode.ended < $after
""",
    cases=cases_beside(__file__),
)
