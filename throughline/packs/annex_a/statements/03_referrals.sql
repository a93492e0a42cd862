-- A referral of one child in the six months to the day of notice, with this child's others in the twelve months before it.
select
    child_referral.person_id,
    child_referral.referral_id as thing_id,
    child_referral.received,
    child_referral.source,
    case episode.cine_referral_nfa when 'Y' then 'Yes' when 'N' then 'No' end as no_further_action,
    (
        select count(*)
        from referral as earlier
        inner join calendar as earlier_day on earlier_day.day = earlier.received
        where earlier.person_id = child_referral.person_id
            and earlier_day.after_12_months >= child_referral.received
            and (
                earlier.received < child_referral.received
                or (earlier.received = child_referral.received and earlier.referral_id < child_referral.referral_id)
            )
    ) as referrals_before,
    coalesce(department.dept_team_name, episode.cine_referral_team) as sent_to_team,
    episode.cine_referral_worker_id as sent_to_worker
from child_referral
inner join ssd_cin_episodes as episode
    on episode.cine_referral_id = child_referral.referral_id
    and episode.cine_person_id = child_referral.person_id
left join ssd_department as department on department.dept_team_id = episode.cine_referral_team
where child_referral.received >= $since and child_referral.received <= $notice
