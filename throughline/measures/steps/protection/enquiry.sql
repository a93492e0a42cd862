-- A section 47 enquiry, one for each child. `conference_needed` is Y or N by its outcome, and empty where the record
-- does not say.
-- kept
select
    s47e_s47_enquiry_id as enquiry_id,
    s47e_person_id as person_id,
    s47e_referral_id as referral_id,
    s47e_s47_start_date as started,
    s47e_s47_end_date as ended,
    case
        when replace(s47e_s47_outcome_json, ' ', '') like '%"CP_CONFERENCE_FLAG":"Y"%' then 'Y'
        when replace(s47e_s47_outcome_json, ' ', '') like '%"CP_CONFERENCE_FLAG":"N"%' then 'N'
        when s47e_s47_nfa = 'Y' then 'N'
    end as conference_needed
from ssd_s47_enquiry
