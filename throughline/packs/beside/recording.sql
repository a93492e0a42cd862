-- An entry about one child that an inspector asks about: written or changed on or after the day of notice, or signed more
-- than five days after what it tells, in the six months before it.
select
    recording.person_id,
    recording.kind,
    recording.happened,
    recording.recorded,
    recording.changed,
    signed.day_index - happened.day_index as days_later,
    case
        when recording.recorded >= $notice then 'Written since the notice'
        when recording.changed >= $notice then 'Changed since the notice'
        else 'Written late'
    end as why
from sup_recording as recording
inner join calendar as signed on signed.day = recording.recorded
left join calendar as happened on happened.day = recording.happened
where recording.recorded >= $notice
    or recording.changed >= $notice
    or (recording.recorded >= $since and signed.day_index - happened.day_index > 5)
order by why, recording.recorded, recording.person_id, recording.recording_id
