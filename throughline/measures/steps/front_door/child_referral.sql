-- A referral of a child under 18, or not yet born, with how many days had passed since this child's one before.
-- kept
select
    each_referral.referral_id,
    each_referral.person_id,
    each_referral.received,
    each_referral.source,
    each_referral.nfa,
    each_referral.close_reason,
    received_day.day_index - before.day_index as days_since,
    received_day.working_index,
    snapshot_day.working_index - received_day.working_index as working_days_known
from (
    select
        referral.*,
        lag(referral.received) over (
            partition by referral.person_id order by referral.received, referral.referral_id
        ) as received_before
    from referral
) as each_referral
inner join snapshot on each_referral.received <= snapshot.taken_on
inner join calendar as snapshot_day on snapshot_day.day = snapshot.taken_on
inner join calendar as received_day on received_day.day = each_referral.received
left join calendar as before on before.day = each_referral.received_before
left join child on child.person_id = each_referral.person_id
where child.turns_18 is null or each_referral.received < child.turns_18
