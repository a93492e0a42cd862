-- An early help assessment begun or completed in the six months, or still open; and a child helped on the day of notice
-- whose last assessment is older, or who has none.
select
    assessment.person_id,
    assessment.assessment_id as thing_id,
    assessment.started,
    case when assessment.completed <= $notice then assessment.completed end as completed,
    (
        select max(episode.earl_episode_organisation)
        from ssd_early_help_episodes as episode
        where episode.earl_person_id = assessment.person_id
            and episode.earl_episode_start_date <= coalesce(assessment.completed, $notice)
            and (episode.earl_episode_end_date is null or episode.earl_episode_end_date > coalesce(assessment.started, $since))
    ) as organisation
from early_help_assessment as assessment
where (assessment.started is null or assessment.started <= $notice)
    and (assessment.completed is null or assessment.completed >= $since)
union all
select
    helped.person_id,
    helped.person_id,
    latest.started,
    latest.completed,
    helped.organisation
from (
    select earl_person_id as person_id, max(earl_episode_organisation) as organisation
    from ssd_early_help_episodes
    where earl_episode_start_date <= $notice
        and coalesce(earl_episode_end_date, date '9999-12-31') > $notice
    group by earl_person_id
) as helped
left join (
    select person_id, max(started) as started, max(completed) as completed
    from early_help_assessment
    where started <= $notice
    group by person_id
) as latest on latest.person_id = helped.person_id
left join early_help_assessment as listed
    on listed.person_id = helped.person_id
    and (listed.started is null or listed.started <= $notice)
    and (listed.completed is null or listed.completed >= $since)
where listed.person_id is null
