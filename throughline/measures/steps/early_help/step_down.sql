-- A child stepped down from social care to early help. `looked_at_on` is the 20th working day after it, for what was
-- begun again; `back_by` the last day of the six months in which a referral counts as coming back.
-- kept
select
    stepped.early_help_step_down_id as step_down_id,
    stepped.person_id,
    stepped.stepped_down_on,
    looked_at.day as looked_at_on,
    stepped_on.after_6_months as back_by
from sup_early_help_step_down as stepped
inner join calendar as stepped_on on stepped_on.day = stepped.stepped_down_on
inner join calendar as looked_at
    on looked_at.working_index = stepped_on.working_index + 20
    and looked_at.working_day
