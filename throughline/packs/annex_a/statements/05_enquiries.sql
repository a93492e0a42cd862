-- A section 47 enquiry about one child that was open on any day of the six months, and the child's own conference if it
-- led to one by the day of notice. Those counted before are before this enquiry began, and within twelve months of it.
select
    enquiry.person_id,
    enquiry.enquiry_id as thing_id,
    enquiry.started,
    case
        when enquiry.ended <= $notice and enquiry.conference_needed = 'N' then 'Yes'
        when enquiry.ended <= $notice and enquiry.conference_needed = 'Y' then 'No'
    end as conference_unnecessary,
    conference.held_on as conference_held,
    case
        when conference.held_on is null then null
        when conference.to_plan = 'Y' then 'Yes'
        when conference.to_plan = 'N' then 'No'
        else 'Unknown'
    end as led_to_plan,
    (
        select count(*)
        from enquiry as earlier
        inner join calendar as earlier_day on earlier_day.day = earlier.started
        where earlier.person_id = enquiry.person_id
            and earlier_day.after_12_months >= enquiry.started
            and earlier.started < enquiry.started
    ) as enquiries_before,
    (
        select count(*)
        from initial_conference as earlier
        inner join calendar as earlier_day on earlier_day.day = earlier.held_on
        where earlier.person_id = enquiry.person_id
            and earlier_day.after_12_months >= enquiry.started
            and earlier.held_on < enquiry.started
    ) as conferences_before,
    coalesce(department.dept_team_name, written.s47e_s47_completed_by_team) as own_team,
    written.s47e_s47_completed_by_worker_id as own_worker
from enquiry
inner join ssd_s47_enquiry as written
    on written.s47e_s47_enquiry_id = enquiry.enquiry_id
    and written.s47e_person_id = enquiry.person_id
left join ssd_department as department on department.dept_team_id = written.s47e_s47_completed_by_team
left join (
    select
        enquiry_id,
        person_id,
        held_on,
        to_plan,
        row_number() over (partition by enquiry_id, person_id order by held_on, conference_id) as number
    from initial_conference
    where held_on <= $notice
) as conference
    on conference.enquiry_id = enquiry.enquiry_id
    and conference.person_id = enquiry.person_id
    and conference.number = 1
where enquiry.started <= $notice
    and (enquiry.ended is null or enquiry.ended >= $since)
