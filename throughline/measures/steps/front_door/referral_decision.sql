-- A referral with the days on which it was decided and its referrer told.
-- kept
select
    child_referral.referral_id,
    child_referral.person_id,
    child_referral.received,
    detail.decided_on,
    decided_day.working_index - child_referral.working_index as working_days,
    child_referral.working_days_known,
    detail.referrer_told_on as told_on
from child_referral
left join sup_referral as detail on detail.referral_id = child_referral.referral_id
left join calendar as decided_day on decided_day.day = detail.decided_on
