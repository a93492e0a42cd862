-- A child on a child protection plan at the end of a month: one row for each child and month, unborn children too.
-- A category is one of the census's codes, written by some as its label, or NK where none is recorded.
-- kept
select
    day,
    person_id,
    plan_id,
    started,
    case
        when category in ('NEG', 'Neglect') then 'NEG'
        when category in ('EMO', 'Emotional abuse') then 'EMO'
        when category in ('SAB', 'Sexual abuse') then 'SAB'
        when category in ('PHY', 'Physical abuse') then 'PHY'
        when category in ('MUL', 'Multiple/not recommended') then 'MUL'
        else 'NK'
    end as category,
    case
        when first_category in ('NEG', 'Neglect') then 'NEG'
        when first_category in ('EMO', 'Emotional abuse') then 'EMO'
        when first_category in ('SAB', 'Sexual abuse') then 'SAB'
        when first_category in ('PHY', 'Physical abuse') then 'PHY'
        when first_category in ('MUL', 'Multiple/not recommended') then 'MUL'
        else 'NK'
    end as first_category
from (
    select
        as_at.day,
        cp_plan.person_id,
        cp_plan.plan_id,
        cp_plan.started,
        cp_plan.category,
        cp_plan.first_category,
        row_number() over (
            partition by as_at.day, cp_plan.person_id order by cp_plan.started desc, cp_plan.plan_id
        ) as latest
    from as_at
    inner join cp_plan on cp_plan.started <= as_at.day and coalesce(cp_plan.ended, date '9999-12-31') > as_at.day
) as each_plan
where latest = 1
