-- A family's time in pre-proceedings, however many of its children are in them and whenever each joined: from the
-- first child's start to the last child's end. It stands under the child who was first in.
-- kept
select
    family_id,
    min(case when nth = 1 then spell_id end) as period_id,
    min(case when nth = 1 then person_id end) as person_id,
    min(began) as began,
    coalesce(min(letter_on), min(began)) as counted_from,
    case when count(ended) = count(*) then max(ended) end as ended,
    case
        when max(case when outcome = 'ISSUED' then 1 else 0 end) = 1 then 'ISSUED'
        when count(outcome) = count(*) then 'DOWN'
        else 'NK'
    end as outcome
from (
    select
        numbered.*,
        row_number() over (partition by family_id, period order by began, spell_id) as nth
    from (
        select
            each_child.*,
            sum(is_new) over (
                partition by family_id
                order by began nulls first, spell_id nulls first
                rows between unbounded preceding and current row
            ) as period
        from (
            select
                spell_id,
                family_id,
                person_id,
                began,
                letter_on,
                ended,
                outcome,
                case
                    when began < max(coalesce(ended, date '9999-12-31')) over (
                        partition by family_id
                        order by began nulls first, spell_id nulls first
                        rows between unbounded preceding and 1 preceding
                    ) then 0
                    else 1
                end as is_new
            from plo_child
        ) as each_child
    ) as numbered
) as in_order
group by family_id, period
