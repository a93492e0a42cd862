-- Care proceedings: one application under section 31, for a care or a supervision order, about one child or several.
-- `concluded_on` is the day of the first final order about any of them. It stands under the first child by key.
-- kept
select
    court_case_id as case_id,
    min(person_id) as person_id,
    min(issued_on) as issued_on,
    min(final_order_on) as concluded_on
from sup_court_application
where kind in ('CARE', 'SUPERVISION')
group by court_case_id
