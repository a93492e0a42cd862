-- A review that was held of a child in care, numbered within the period of care; cancelled ones are left out.
-- kept
select
    review.clar_cla_review_id as review_id,
    in_care.person_id,
    in_care.period_id,
    review.clar_cla_review_date as held,
    review.clar_cla_review_participation as participation,
    row_number() over (
        partition by in_care.period_id, in_care.person_id
        order by review.clar_cla_review_date, review.clar_cla_review_id
    ) as number
from ssd_cla_reviews as review
inner join in_care
    on in_care.period_id = review.clar_cla_id
    and in_care.entered <= review.clar_cla_review_date
inner join snapshot on review.clar_cla_review_date <= snapshot.taken_on
where coalesce(review.clar_cla_review_cancelled, 'N') <> 'Y'
