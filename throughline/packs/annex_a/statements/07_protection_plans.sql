-- A child who was on a plan on any day of the six months: one row for each child, with the latest plan. A plan that
-- another authority holds here for a time is left out. Nobody is said to have had no order where no order is published.
select
    plan.person_id,
    plan.plan_id as thing_id,
    plan.started,
    case
        when plan.first_category in ('NEG', 'Neglect') then 'Neglect'
        when plan.first_category in ('PHY', 'Physical abuse') then 'Physical abuse'
        when plan.first_category in ('SAB', 'Sexual abuse') then 'Sexual abuse'
        when plan.first_category in ('EMO', 'Emotional abuse') then 'Emotional abuse'
        when plan.first_category in ('MUL', 'Multiple/not recommended') then 'Multiple/not recommended'
        else plan.first_category
    end as first_category,
    case
        when plan.category in ('NEG', 'Neglect') then 'Neglect'
        when plan.category in ('PHY', 'Physical abuse') then 'Physical abuse'
        when plan.category in ('SAB', 'Sexual abuse') then 'Sexual abuse'
        when plan.category in ('EMO', 'Emotional abuse') then 'Emotional abuse'
        when plan.category in ('MUL', 'Multiple/not recommended') then 'Multiple/not recommended'
        else plan.category
    end as category,
    visit.visited_on as last_visit,
    visit.alone as seen_alone,
    (
        select max(review.cppr_cp_review_date)
        from ssd_cp_reviews as review
        where review.cppr_cp_plan_id = plan.plan_id
            and review.cppr_cp_review_date > plan.started
            and review.cppr_cp_review_date <= $notice
            and coalesce(review.cppr_cp_review_quorate, 'Y') not in ('N', 'No')
    ) as last_review,
    case when plan.ended <= $notice then plan.ended end as ended,
    case when emergency.person_id is not null then 'Yes' when orders.published > 0 then 'No' end as emergency_order,
    (
        select count(*)
        from known_plan as earlier
        where earlier.person_id = plan.person_id
            and earlier.council = 'OWN'
            and earlier.started < plan.started
    ) as plans_before
from (
    select
        cp_plan.*,
        row_number() over (partition by person_id order by started desc, plan_id desc) as latest
    from cp_plan
    where started <= $notice and (ended is null or ended >= $since)
) as plan
left join (
    select
        cppv_cp_plan_id as plan_id,
        cppv_cp_visit_date as visited_on,
        case
            when max(case when cppv_cp_visit_seen_alone = 'Y' then 1 else 0 end) = 1 then 'Yes'
            when max(case when cppv_cp_visit_seen_alone = 'N' then 1 else 0 end) = 1 then 'No'
            else 'Unknown'
        end as alone,
        row_number() over (partition by cppv_cp_plan_id order by cppv_cp_visit_date desc) as latest
    from ssd_cp_visits
    where cppv_cp_visit_seen = 'Y' and cppv_cp_visit_date <= $notice
    group by cppv_cp_plan_id, cppv_cp_visit_date
) as visit on visit.plan_id = plan.plan_id and visit.latest = 1 and visit.visited_on >= plan.started
left join (
    select distinct person_id
    from legal_status
    where status in ('L1', 'L2') and started <= $notice and (ended is null or ended >= $since)
) as emergency on emergency.person_id = plan.person_id
cross join (select count(*) as published from legal_status) as orders
where plan.latest = 1
