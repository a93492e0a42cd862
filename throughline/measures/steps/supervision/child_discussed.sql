-- A supervision in which the work with a child was discussed, with the last days on which the next is in time:
-- four weeks for a child on a protection plan, three months for any other.
-- kept
select
    discussion.person_id,
    discussion.held_on,
    four_weeks.day as protection_to,
    held_day.after_3_months as other_to
from sup_child_discussed as discussion
inner join calendar as held_day on held_day.day = discussion.held_on
inner join calendar as four_weeks on four_weeks.day_index = held_day.day_index + 28
