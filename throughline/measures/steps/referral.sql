-- A referral to social care, one for each child; what followed is open until `closed`, and never where `nfa` is Y.
-- kept
select
    cine_referral_id as referral_id,
    cine_person_id as person_id,
    cine_referral_date as received,
    cine_referral_source_code as source,
    cine_cin_primary_need_code as need,
    coalesce(cine_referral_nfa, 'N') as nfa,
    cine_close_date as closed,
    cine_close_reason as close_reason
from ssd_cin_episodes
