-- A child who was looked after on any day of the six months, series of short breaks left out: one row for each child, with
-- the latest period of care. What is not recorded of a child is empty and never No.
select
    care.person_id,
    care.period_id as thing_id,
    case
        when asylum.lately = 1 then 'Yes'
        when asylum.person_id is not null then 'No'
    end as unaccompanied,
    care.entered,
    care.need,
    case
        when exists (
            select 1
            from in_care as earlier
            where earlier.person_id = care.person_id
                and earlier.entered < care.entered
                and earlier.left_care >= $year_ago
        ) then 'Yes'
        else 'No'
    end as again_in_year,
    legal.started as status_since,
    legal.status,
    review.held as last_review,
    visit.seen_on as last_visit,
    plan.permanence,
    officer.contacted as last_reviewing_officer,
    health.checked as last_health,
    dental.checked as last_dental,
    coalesce(moves.placements, 0) as placements,
    case when care.left_care <= $notice then care.left_care end as left_care,
    case when care.left_care <= $notice then care.left_reason end as left_reason,
    home.started as placed_on,
    home.kind as placement,
    home.provider,
    home.urn,
    case detail.in_area when 'Y' then 'In' when 'N' then 'Out' end as in_or_out,
    coalesce(gone.times_missing, 0) as times_missing,
    coalesce(gone.times_absent, 0) as times_absent,
    case gone.offered when 'Y' then 'Yes' when 'N' then 'No' end as interview_offered,
    case gone.accepted when 'Y' then 'Yes' when 'N' then 'No' end as interview_accepted
from (
    select
        in_care.*,
        row_number() over (partition by person_id order by entered desc, period_id desc) as latest
    from in_care
    where entered <= $notice and (left_care is null or left_care >= $since)
) as care
left join (
    select
        said.immi_person_id as person_id,
        max(
            case
                when unaccompanied.person_id is not null
                    and unaccompanied.started <= $notice
                    and (unaccompanied.ended is null or unaccompanied.ended >= $year_ago)
                    then 1
                else 0
            end
        ) as lately
    from ssd_immigration_status as said
    left join unaccompanied on unaccompanied.person_id = said.immi_person_id
    where said.immi_immigration_status is not null
    group by said.immi_person_id
) as asylum on asylum.person_id = care.person_id
left join (
    select
        person_id,
        status,
        started,
        row_number() over (partition by person_id order by started desc, status) as latest
    from legal_status
    where started <= $notice
) as legal on legal.person_id = care.person_id and legal.latest = 1 and legal.started >= care.entered
left join (
    select period_id, person_id, max(held) as held
    from care_review
    where held <= $notice
    group by period_id, person_id
) as review on review.period_id = care.period_id and review.person_id = care.person_id
left join (
    select person_id, max(seen_on) as seen_on
    from care_visit
    where seen_on <= $notice
    group by person_id
) as visit on visit.person_id = care.person_id and visit.seen_on >= care.entered
left join (
    select
        lacp_person_id as person_id,
        case
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"ADOPTION":"Y"%' then 'Adoption'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"LTRELFR":"Y"%' then 'Long-term fostering'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"LTFOST18":"Y"%' then 'Long-term fostering'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"RESPLMT":"Y"%' then 'Long-term residential placement'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"SUPPLIV":"Y"%' then 'Supported living in the community'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"REMAINSUP":"Y"%' then 'Return to family'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURN1M":"Y"%' then 'Return to family'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURN6M":"Y"%' then 'Return to family'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURNEV":"Y"%' then 'Return to family'
            when replace(lacp_cla_care_plan_json, ' ', '') like '%"OTHERPLN":"Y"%' then 'Other'
        end as permanence,
        row_number() over (
            partition by lacp_person_id order by lacp_cla_care_plan_start_date desc, lacp_table_id
        ) as latest
    from ssd_cla_care_plan
    where lacp_cla_care_plan_start_date <= $notice
        and coalesce(lacp_cla_care_plan_end_date, date '9999-12-31') > $notice
) as plan on plan.person_id = care.person_id and plan.latest = 1
left join (
    select clae_person_id as person_id, max(clae_cla_last_iro_contact_date) as contacted
    from ssd_cla_episodes
    where clae_cla_last_iro_contact_date <= $notice
    group by clae_person_id
) as officer on officer.person_id = care.person_id
left join (
    select person_id, max(day) as checked
    from health_check
    where kind = 'HEALTH' and day <= $notice
    group by person_id
) as health on health.person_id = care.person_id
left join (
    select person_id, max(day) as checked
    from health_check
    where kind = 'DENTAL' and day <= $notice
    group by person_id
) as dental on dental.person_id = care.person_id
left join (
    select person_id, count(*) as placements
    from placement
    where started <= $notice
        and coalesce(ended, date '9999-12-31') > $year_ago
        and (same_carers = 'N' or started <= $year_ago)
    group by person_id
) as moves on moves.person_id = care.person_id
left join (
    select
        placement.*,
        row_number() over (partition by person_id order by started desc, placement_id desc) as latest
    from placement
    where started <= $notice
) as home on home.person_id = care.person_id and home.latest = 1
left join (
    select placement_id, max(in_area) as in_area
    from sup_placement_detail
    group by placement_id
) as detail on detail.placement_id = home.placement_id
left join (
    select
        each_time.person_id,
        sum(case when each_time.kind = 'M' and each_time.started >= $year_ago then 1 else 0 end) as times_missing,
        sum(case when each_time.kind = 'A' and each_time.started >= $year_ago then 1 else 0 end) as times_absent,
        max(case when each_time.latest = 1 then each_time.offered end) as offered,
        max(case when each_time.latest = 1 then each_time.accepted end) as accepted
    from (
        select
            miss_person_id as person_id,
            miss_missing_episode_type as kind,
            miss_missing_episode_start_date as started,
            miss_missing_rhi_offered as offered,
            miss_missing_rhi_accepted as accepted,
            case
                when miss_missing_episode_type = 'M' then row_number() over (
                    partition by miss_person_id, miss_missing_episode_type
                    order by miss_missing_episode_start_date desc, miss_table_id desc
                )
            end as latest
        from ssd_missing
        where miss_missing_episode_start_date <= $notice
    ) as each_time
    group by each_time.person_id
) as gone on gone.person_id = care.person_id
where care.latest = 1
