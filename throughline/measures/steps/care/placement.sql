-- A placement of a child in care. Only its episodes say which period it belongs to: a change of legal status begins
-- an episode and no placement. `same_carers` is Y where the kind of placement changed and the carers did not.
-- `ended` is the day on which the next began, or on which the child no longer was in it.
-- kept
select
    placement_id,
    person_id,
    period_id,
    kind,
    provider,
    urn,
    distance,
    change_reason,
    same_carers,
    started,
    case when ended is null or ended > next_started then next_started else ended end as ended
from (
    select
        placement.clap_cla_placement_id as placement_id,
        in_care.person_id,
        in_care.period_id,
        placement.clap_cla_placement_type as kind,
        placement.clap_cla_placement_provider as provider,
        placement.clap_cla_placement_urn as urn,
        placement.clap_cla_placement_distance as distance,
        placement.clap_cla_placement_change_reason as change_reason,
        case when episode.stayed_on = placement.clap_cla_placement_start_date then 'Y' else 'N' end as same_carers,
        placement.clap_cla_placement_start_date as started,
        placement.clap_cla_placement_end_date as ended,
        lead(placement.clap_cla_placement_start_date) over (
            partition by in_care.period_id, in_care.person_id
            order by placement.clap_cla_placement_start_date, placement.clap_cla_placement_id
        ) as next_started
    from ssd_cla_placement as placement
    left join (
        select
            clae_cla_placement_id as placement_id,
            min(clae_cla_id) as period_id,
            max(
                case when clae_cla_episode_start_reason in ('T', 'U') then clae_cla_episode_start_date end
            ) as stayed_on
        from ssd_cla_episodes
        where clae_cla_placement_id is not null
        group by clae_cla_placement_id
    ) as episode on episode.placement_id = placement.clap_cla_placement_id
    inner join in_care on in_care.period_id = coalesce(episode.period_id, placement.clap_cla_id)
) as each_placement
where next_started is null or started < next_started
