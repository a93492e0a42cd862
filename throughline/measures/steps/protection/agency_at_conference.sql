-- An agency asked to a conference that was held: one row for each conference and agency, however many of its people
-- were asked. `attended` and `sent_report` are Y if any of them did.
-- kept
select
    conference.conference_meeting_id as meeting_id,
    conference.held_on,
    conference.team,
    invited.agency,
    max(case when invited.attended = 'Y' then 1 else 0 end) as attended,
    max(case when invited.sent_report = 'Y' then 1 else 0 end) as sent_report
from sup_conference_meeting as conference
inner join sup_conference_agency as invited
    on invited.conference_meeting_id = conference.conference_meeting_id
    and invited.invited = 'Y'
where conference.held_on is not null
group by conference.conference_meeting_id, conference.held_on, conference.team, invited.agency
