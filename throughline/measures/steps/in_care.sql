-- A period of being looked after, however many episodes and placements it has; series of short breaks are left out.
-- `left_care` is the day it ended, on which the child is no longer in care: that of its last episode.
-- kept
select
    period_id,
    person_id,
    min(entered) as entered,
    max(case when last_first = 1 then ceased end) as left_care,
    max(case when last_first = 1 then reason end) as left_reason,
    max(case when last_first = 1 then need end) as need
from (
    select
        coalesce(episode.clae_cla_id, episode.clae_cla_episode_id) as period_id,
        episode.clae_person_id as person_id,
        coalesce(episode.clae_entered_care_date, episode.clae_cla_episode_start_date) as entered,
        episode.clae_cla_episode_ceased_date as ceased,
        episode.clae_cla_episode_ceased_reason as reason,
        episode.clae_cla_primary_need_code as need,
        row_number() over (
            partition by coalesce(episode.clae_cla_id, episode.clae_cla_episode_id), episode.clae_person_id
            order by episode.clae_cla_episode_start_date desc, episode.clae_cla_episode_id
        ) as last_first
    from ssd_cla_episodes as episode
    left join legal_status as short_break
        on short_break.person_id = episode.clae_person_id
        and short_break.status in ('V3', 'V4')
        and short_break.started <= episode.clae_cla_episode_start_date
        and coalesce(short_break.ended, date '9999-12-31') > episode.clae_cla_episode_start_date
    where short_break.person_id is null
) as ordinary
group by period_id, person_id
