-- A child in need on any day of the six months, whatever makes the need: a referral that was taken up, an assessment, a
-- plan, care or leaving care. One row for each child, with the latest time open. A case that is closed for a child who is
-- still in care or on a plan is not shown as closed: what the child has now comes first.
select
    needs.person_id,
    coalesce(episode.referral_id, needs.person_id) as thing_id,
    episode.opened,
    episode.need,
    (
        select max(seen.day)
        from (
            select cinv_person_id as person_id, cinv_cin_visit_date as day
            from ssd_cin_visits
            where cinv_cin_visit_seen = 'Y'
            union all
            select cppv_person_id, cppv_cp_visit_date
            from ssd_cp_visits
            where cppv_cp_visit_seen = 'Y'
            union all
            select clav_person_id, clav_cla_visit_date
            from ssd_cla_visits
            where clav_cla_visit_seen = 'Y'
        ) as seen
        where seen.person_id = needs.person_id
            and seen.day >= coalesce(episode.opened, $since)
            and seen.day <= $notice
    ) as last_seen,
    case when episode.closed <= $notice then episode.closed end as closed,
    case when episode.closed <= $notice then closing.cine_close_reason end as close_reason,
    case
        when needs.in_care = 1 then 'Looked after child'
        when needs.on_plan = 1 then 'Child Protection plan'
        when needs.in_need_plan = 1 then 'Child in need plan'
        when needs.assessed = 1 then 'Open assessment'
        when episode.opened is not null and coalesce(episode.closed, date '9999-12-31') > $notice then 'Child in need plan'
        else 'Closed episode'
    end as status
from (
    select
        person_id,
        max(in_care) as in_care,
        max(on_plan) as on_plan,
        max(in_need_plan) as in_need_plan,
        max(assessed) as assessed
    from (
        select person_id, 0 as in_care, 0 as on_plan, 0 as in_need_plan, 0 as assessed
        from open_case
        where opened <= $notice and (closed is null or closed >= $since)
        union all
        select person_id, case when left_care is null or left_care > $notice then 1 else 0 end, 0, 0, 0
        from in_care
        where entered <= $notice and (left_care is null or left_care >= $since)
        union all
        select person_id, 0, case when ended is null or ended > $notice then 1 else 0 end, 0, 0
        from cp_plan
        where started <= $notice and (ended is null or ended >= $since)
        union all
        select person_id, 0, 0, case when ended is null or ended > $notice then 1 else 0 end, 0
        from cin_plan
        where started <= $notice and (ended is null or ended >= $since)
        union all
        select person_id, 0, 0, case when ended is null or ended > $notice then 1 else 0 end, 0
        from sup_care_leaver
        where eligibility in ('Relevant', 'Former Relevant', 'Qualifying')
            and started <= $notice
            and (ended is null or ended >= $since)
        union all
        select person_id, 0, 0, 0, case when authorised is null or authorised > $notice then 1 else 0 end
        from assessment
        where started <= $notice and (authorised is null or authorised >= $since)
    ) as reason
    group by person_id
) as needs
left join (
    select
        referral_id,
        person_id,
        opened,
        closed,
        need,
        row_number() over (partition by person_id order by opened desc, referral_id desc) as latest
    from open_case
    where opened <= $notice and (closed is null or closed >= $since)
) as episode on episode.person_id = needs.person_id and episode.latest = 1
left join ssd_cin_episodes as closing
    on closing.cine_referral_id = episode.referral_id
    and closing.cine_person_id = episode.person_id
