"""What is not known of the children who are open."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="unknown_of_children_pct",
    area="quality",
    title="Not known of children who are open",
    counts="Each thing that figures need to know of a child open on the last day of the month.",
    numerator="Things that are empty, not known or refused.",
    denominator="Things to know: ethnicity, sex, disability and the day of birth, of each child.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="field",
    noun="things",
    cohort="Children under 18, or not yet born, open to social care.",
    left_out=("ethnicity, sex and disability of a child not yet born",),
    caveat="A month counts the children who were open then by what is known of them today, so that what was "
    "mended since is mended in every month: what was known on a day stands in the figures taken that day. "
    "Refused is an answer, and is counted here because no figure can use it.",
    source="Child in need census and SSDA903 guides, 2026: NOBT, REFU and U are counted; local.",
    confidence="high",
    gives=("category",),
    categories=(
        ("ETHNICITY", "Ethnicity"), ("SEX", "Sex"), ("DISABILITY", "Disability"), ("BIRTH", "Day of birth"),
    ),
    sql="""
select
    person_id,
    person_id || field as thing_id,
    day as counted_on,
    case when unknown is null then 0 else 1 end as n,
    1 as total,
    field as category
from asked_of_child
where day >= $first and day < $after
""",
    cases=cases_beside(__file__),
)  # fmt: skip
