"""Allegations concluded within three months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="lado_in_time_pct",
    area="lado",
    title="Allegations concluded within 3 months",
    counts="Each allegation that was concluded.",
    numerator="Allegations concluded within three months of the day the designated officer was told.",
    denominator="Allegations concluded.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="allegation",
    noun="allegations",
    cohort="Allegations against adults who work or volunteer with children, taken on by the designated "
    "officer.",
    left_out=("an allegation not concluded yet, however old",),
    limit="three months, the corresponding day or the last of a shorter month",
    caveat="Only what has ended is counted, so an old allegation that nobody ends never shows: read it "
    "beside those that are open. The numbers were statutory guidance until 2013 and are the field's "
    "custom since; one, three and twelve months are three figures under their own names.",
    source="Working Together to Safeguard Children 2010, appendix 5 (90% within three months); National LADO"
    " Network standards, standard 4 (wherever possible within three months).",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    allegation.allegation_id as thing_id,
    allegation.concluded_on as counted_on,
    case when allegation.concluded_on <= allegation.three_months_on then 1 else 0 end as n,
    1 as total,
    'Whole service' as team
from allegation
where allegation.concluded_on >= $first and allegation.concluded_on < $after
""",
    cases=cases_beside(__file__),
)
