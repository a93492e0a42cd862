-- A review that fell due to a child still in care: the first 20 working days after the child entered care, the second
-- three months after the first was held, each later one six months after the one before. `held` is when it was.
-- `due_id` is the period of care for the first, then the review that it follows.
-- kept
select
    in_care.period_id as due_id,
    in_care.person_id,
    in_care.period_id,
    due.day as due,
    care_review.held
from in_care
inner join calendar as entry on entry.day = in_care.entered
inner join calendar as due on due.working_index = entry.working_index + 20 and due.working_day
left join care_review
    on care_review.period_id = in_care.period_id
    and care_review.person_id = in_care.person_id
    and care_review.number = 1
where coalesce(in_care.left_care, date '9999-12-31') > due.day
union all
select
    following.due_id,
    following.person_id,
    following.period_id,
    following.due,
    following.held
from (
    select
        care_review.review_id as due_id,
        care_review.person_id,
        care_review.period_id,
        case when care_review.number = 1 then held_on.after_3_months else held_on.after_6_months end as due,
        lead(care_review.held) over (
            partition by care_review.period_id, care_review.person_id order by care_review.number
        ) as held
    from care_review
    inner join calendar as held_on on held_on.day = care_review.held
) as following
inner join in_care on in_care.period_id = following.period_id and in_care.person_id = following.person_id
where coalesce(in_care.left_care, date '9999-12-31') > following.due
