-- How a child took part in a conference about him or her, initial or review: one row for each child and conference,
-- with the standard's participation code, PN0 to PN7, or empty where the record does not say.
select
    conference.conference_id,
    conference.person_id,
    conference.meeting_id,
    conference.held_on,
    part.participation
from initial_conference as conference
left join sup_initial_participation as part
    on part.conference_id = conference.conference_id
    and part.person_id = conference.person_id
union all
select
    cppr_cp_review_id,
    cppr_person_id,
    cppr_cp_review_meeting_id,
    cppr_cp_review_date,
    cppr_cp_review_participation
from ssd_cp_reviews
where cppr_cp_review_date is not null
