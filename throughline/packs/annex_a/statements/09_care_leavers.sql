-- A young person to whom a duty of leaving care stood on the day of notice, by the row that the standard keeps of each.
-- A day after the notice is not told: the last before it is, where the supplement holds one.
select
    leaver.clea_person_id as person_id,
    leaver.clea_table_id as thing_id,
    case
        when unaccompanied.person_id is not null then 'Yes'
        when status.person_id is not null then 'No'
    end as unaccompanied,
    coalesce(department.dept_team_name, leaver.clea_care_leaver_allocated_team) as own_team,
    leaver.clea_care_leaver_worker_id as own_worker,
    case leaver.clea_care_leaver_eligibility
        when 'Relevant' then 'Relevant child'
        when 'Former Relevant' then 'Former relevant child'
        when 'Qualifying' then 'Qualifying care leaver'
        when 'Eligible' then 'Eligible child'
    end as eligibility,
    case
        when leaver.clea_pathway_plan_review_date <= $notice then leaver.clea_pathway_plan_review_date
        else review.held
    end as pathway_reviewed,
    leaver.clea_care_leaver_in_touch as in_touch,
    case
        when leaver.clea_care_leaver_latest_contact <= $notice then leaver.clea_care_leaver_latest_contact
        else contact.contacted
    end as last_contact,
    leaver.clea_care_leaver_accommodation as accommodation,
    case leaver.clea_care_leaver_accom_suitable when '1' then 'Suitable' when '2' then 'Unsuitable' end as suitable,
    leaver.clea_care_leaver_activity as activity
from ssd_care_leavers as leaver
left join ssd_department as department on department.dept_team_id = leaver.clea_care_leaver_allocated_team
left join (select distinct person_id from unaccompanied) as unaccompanied
    on unaccompanied.person_id = leaver.clea_person_id
left join (
    select distinct immi_person_id as person_id
    from ssd_immigration_status
    where immi_immigration_status is not null
) as status on status.person_id = leaver.clea_person_id
left join (
    select pathway.person_id, max(reviewed.held) as held
    from sup_pathway_review as reviewed
    inner join sup_pathway_plan as pathway on pathway.pathway_plan_id = reviewed.pathway_plan_id
    where reviewed.held <= $notice
    group by pathway.person_id
) as review on review.person_id = leaver.clea_person_id
left join (
    select person_id, max(day) as contacted
    from adviser_contact
    where day <= $notice
    group by person_id
) as contact on contact.person_id = leaver.clea_person_id
left join (
    select
        person_id,
        max(case when started <= $notice and coalesce(ended, date '9999-12-31') > $notice then 1 else 0 end) as stands
    from sup_care_leaver
    group by person_id
) as duty on duty.person_id = leaver.clea_person_id
where leaver.clea_care_leaver_eligibility in ('Relevant', 'Former Relevant', 'Qualifying', 'Eligible')
    and coalesce(duty.stands, 1) = 1
