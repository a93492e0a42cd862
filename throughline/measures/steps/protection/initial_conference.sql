-- An initial child protection conference that was held, one for each child; brothers and sisters share `meeting_id`.
-- `enquiry_started` is the start of the child's own section 47 enquiry, and empty where none led to it.
-- kept
select
    conference.icpc_icpc_id as conference_id,
    conference.icpc_person_id as person_id,
    conference.icpc_icpc_meeting_id as meeting_id,
    conference.icpc_icpc_date as held_on,
    coalesce(conference.icpc_icpc_transfer_in, 'N') as transfer_in,
    conference.icpc_icpc_outcome_cp_flag as to_plan,
    enquiry.enquiry_id,
    enquiry.started as enquiry_started
from ssd_initial_cp_conference as conference
left join enquiry
    on enquiry.enquiry_id = conference.icpc_s47_enquiry_id
    and enquiry.person_id = conference.icpc_person_id
where conference.icpc_icpc_date is not null
