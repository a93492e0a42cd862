-- A child's stay with the same carers or in the same home, over one placement or more, until the next stay began or
-- the child left care. Not a move: a temporary placement inside its limit (hospital 6 weeks, holidays 3 weeks, others
-- 7 days; T0 does not say which, so 6 weeks) with a return to the same placement, nor another kind with the same carers.
-- kept
select
    stay.stay_id,
    stay.person_id,
    stay.period_id,
    stay.started,
    coalesce(
        lead(stay.started) over (partition by stay.period_id, stay.person_id order by stay.stay_number),
        in_care.left_care
    ) as ended,
    lag(stay.started) over (
        partition by stay.period_id, stay.person_id order by stay.stay_number
    ) as previous_started,
    stay.last_placement_id
from (
    select
        person_id,
        period_id,
        stay_number,
        max(case when from_first = 1 then placement_id end) as stay_id,
        max(case when from_last = 1 then placement_id end) as last_placement_id,
        min(started) as started
    from (
        select
            numbered.*,
            row_number() over (
                partition by numbered.period_id, numbered.person_id, numbered.stay_number
                order by numbered.started, numbered.placement_id
            ) as from_first,
            row_number() over (
                partition by numbered.period_id, numbered.person_id, numbered.stay_number
                order by numbered.started desc, numbered.placement_id desc
            ) as from_last
        from (
            select
                moving.*,
                sum(moving.is_new) over (
                    partition by moving.period_id, moving.person_id
                    order by moving.started nulls first, moving.placement_id nulls first
                    rows between unbounded preceding and current row
                ) as stay_number
            from (
                select
                    settled.*,
                    case
                        when settled.same_carers = 'Y' or settled.carers_id = settled.carers_before then 0
                        when settled.ended_before < settled.started
                            and settled.kind = settled.kind_before
                            and settled.provider = settled.provider_before
                            and settled.urn = settled.urn_before
                            and (
                                settled.carers_id is null
                                or settled.carers_before is null
                                or settled.carers_id = settled.carers_before
                            )
                            then 0
                        else 1
                    end as is_new
                from (
                    select
                        placement.placement_id,
                        placement.person_id,
                        placement.period_id,
                        placement.started,
                        placement.kind,
                        coalesce(placement.provider, '') as provider,
                        coalesce(placement.urn, '') as urn,
                        placement.same_carers,
                        detail.carers_id,
                        lag(placement.ended) over each_period as ended_before,
                        lag(placement.kind) over each_period as kind_before,
                        lag(coalesce(placement.provider, '')) over each_period as provider_before,
                        lag(coalesce(placement.urn, '')) over each_period as urn_before,
                        lag(detail.carers_id) over each_period as carers_before
                    from placement
                    cross join snapshot
                    inner join calendar as began on began.day = placement.started
                    left join calendar as finished
                        on finished.day = coalesce(placement.ended, snapshot.taken_on)
                    left join sup_placement_detail as detail on detail.placement_id = placement.placement_id
                    where placement.kind is null
                        or placement.kind not in ('T0', 'T1', 'T2', 'T3', 'T4')
                        or finished.day_index - began.day_index > case
                            when placement.kind in ('T0', 'T1') then 42
                            when placement.kind in ('T2', 'T3') then 21
                            else 7
                        end
                    window each_period as (
                        partition by placement.period_id, placement.person_id
                        order by placement.started, placement.placement_id
                    )
                ) as settled
            ) as moving
        ) as numbered
    ) as ordered
    group by person_id, period_id, stay_number
) as stay
inner join in_care on in_care.period_id = stay.period_id and in_care.person_id = stay.person_id
