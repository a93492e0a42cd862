-- A review by the partnership after a serious incident.
select review.review_id, review.kind, review.decided_on
from sup_serious_review as review
inner join snapshot on review.decided_on <= snapshot.taken_on
