-- A child's early help episode. `end_reason` is in each authority's own words, here in small letters.
select
    earl_episode_id as episode_id,
    earl_person_id as person_id,
    earl_episode_start_date as started,
    earl_episode_end_date as ended,
    lower(earl_episode_end_reason) as end_reason
from ssd_early_help_episodes
