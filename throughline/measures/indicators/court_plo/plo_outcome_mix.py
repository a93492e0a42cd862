"""How pre-proceedings ended: stepped down or issued, and whether they had been extended."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="plo_outcome_mix",
    area="court_plo",
    title="How pre-proceedings ended",
    counts="Each family whose pre-proceedings ended, once however many of its children were in them.",
    numerator="Families whose pre-proceedings ended this way.",
    denominator="Families whose pre-proceedings ended.",
    unit=Unit.SHARES,
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="family episode",
    noun="families",
    cohort="Families whose pre-proceedings ended, with unborn children too. A family stands under "
    "the child who was first in.",
    left_out=("a family still in pre-proceedings, however long",),
    caveat="A family with one child in court and another stepped down counts as issued. Extended "
    "means that an extension was recorded in these pre-proceedings; one that nobody recorded "
    "is not seen. An outcome that is not recorded stays in the whole.",
    source="Doncaster letter, Nov 2016; outcomes of the standard dataset, pre-proceedings; "
    "extensions from the supplement.",
    confidence="high",
    categories=(
        ("DOWN", "Stepped down"),
        ("DOWN_EXTENDED", "Stepped down after an extension"),
        ("ISSUED", "Proceedings issued"),
        ("ISSUED_EXTENDED", "Issued after an extension"),
        ("NK", "Not recorded"),
    ),
    gives=("category",),
    sql="""
select
    plo_family.person_id,
    plo_family.period_id as thing_id,
    plo_family.ended as counted_on,
    1 as n,
    1 as total,
    case
        when plo_family.outcome = 'NK' then 'NK'
        when exists (
            select 1
            from sup_pre_proceedings_stage as extension
            where extension.family_id = plo_family.family_id
                and extension.stage = 'EXTENDED'
                and extension.reached_on >= plo_family.began
                and extension.reached_on <= plo_family.ended
        ) then case plo_family.outcome when 'ISSUED' then 'ISSUED_EXTENDED' else 'DOWN_EXTENDED' end
        else plo_family.outcome
    end as category
from plo_family
inner join snapshot on plo_family.ended <= snapshot.taken_on
where plo_family.ended >= $first
    and plo_family.ended < $after
""",
    cases=cases_beside(__file__),
)
