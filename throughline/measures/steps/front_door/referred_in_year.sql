-- A child referred in the twelve months up to the last day of a month: one row, however often referred.
-- `again` is 1 where one of those referrals came within 365 days of the one before it.
-- kept
select
    year_to.day,
    child_referral.person_id,
    max(child_referral.referral_id) as referral_id,
    max(case when child_referral.days_since <= 365 then 1 else 0 end) as again
from year_to
inner join child_referral
    on child_referral.received >= year_to.first_day
    and child_referral.received <= year_to.day
group by year_to.day, child_referral.person_id
