-- The first move to each higher level of need after a referral, with the days between. The last referral up to the
-- move is the one that led to it; one made in the 14 days after a move is late paper of that move and leads to none.
-- kept
select person_id, move_id, level, moved_on, days
from (
    select
        reached.person_id,
        reached.move_id,
        reached.level,
        reached.moved_on,
        reached.day_index - reached.referred_index as days,
        row_number() over (
            partition by reached.person_id, reached.level, reached.referred_index
            order by reached.moved_on, reached.move_id
        ) as nth
    from (
        select
            move.person_id,
            move.move_id,
            move.level,
            move.moved_on,
            move.day_index,
            max(cause.day_index) as referred_index
        from higher_need as move
        inner join (
            select referral.person_id, referred_day.day_index
            from referral
            inner join calendar as referred_day on referred_day.day = referral.received
            left join higher_need as just_before
                on just_before.person_id = referral.person_id
                and just_before.day_index < referred_day.day_index
                and just_before.day_index >= referred_day.day_index - 14
            where just_before.move_id is null
        ) as cause
            on cause.person_id = move.person_id
            and cause.day_index <= move.day_index
        group by move.person_id, move.move_id, move.level, move.moved_on, move.day_index
    ) as reached
) as numbered
where nth = 1
