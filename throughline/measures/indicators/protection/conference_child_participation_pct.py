"""Children of four and over who took part in the conference about them, by how."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="conference_child_participation_pct",
    area="protection",
    title="Children taking part in their conference",
    counts="Each child of four or over in each conference held, initial or review.",
    numerator="Children who came, had an advocate speak for them, or sent their views.",
    denominator="Children aged 4 to 17 in the conferences held.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in conferences",
    cohort="Children from their fourth birthday up to the day before the eighteenth, on the day of "
    "the conference.",
    left_out=(
        "children under four and unborn children",
        "a child whose day of birth is not recorded",
    ),
    caveat="Coming without saying anything counts as taking part, as it does in the codes; so does a "
    "view that others passed on. Where it is not recorded how the child took part the child "
    "stays in the whole. The standard dataset has no item for the initial conference: ours is "
    "in the supplement.",
    source="Participation codes PN0 to PN7 of the standard dataset and the looked after children "
    "return; Doncaster inspection, 2011, and Buckinghamshire letter, Dec 2018. Age from four, "
    "as in PN0.",
    confidence="high",
    categories=(
        ("CAME", "Came"),
        ("ADVOCATE", "Advocate spoke"),
        ("VIEWS", "Views sent"),
        ("NONE", "Took no part"),
        ("NK", "Not known"),
    ),
    gives=("category",),
    sql="""
select
    attended.person_id,
    attended.conference_id as thing_id,
    attended.held_on as counted_on,
    case when attended.participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6') then 1 else 0 end as n,
    1 as total,
    case
        when attended.participation in ('PN1', 'PN2', 'PN3', 'PN4') then 'CAME'
        when attended.participation = 'PN5' then 'ADVOCATE'
        when attended.participation = 'PN6' then 'VIEWS'
        when attended.participation = 'PN7' then 'NONE'
        else 'NK'
    end as category
from child_at_conference as attended
inner join child
    on child.person_id = attended.person_id
    and child.turns_4 <= attended.held_on
    and child.turns_18 > attended.held_on
inner join snapshot on attended.held_on <= snapshot.taken_on
where attended.held_on >= $first
    and attended.held_on < $after
""",
    cases=cases_beside(__file__),
)
