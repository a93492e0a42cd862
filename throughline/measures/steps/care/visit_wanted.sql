-- A child in care on the last day of a month, with the days since the last visit and the days that its kind of placement
-- allows; `days_allowed` is empty where three months are. Who was never seen in a stay is counted from its first day.
-- kept
select
    placed.person_id,
    placed.period_id,
    placed.day,
    seen.after_3_months as three_months_on,
    today.day_index - coalesce(seen.day_index, began.day_index) as days_since,
    case
        when seen.day is null then 7
        when (placed.kind = 'P1' and legal_status.status = 'C1')
            or (
                detail.reg24_from <= placed.day
                and coalesce(detail.reg24_approved_on, date '9999-12-31') > placed.day
            ) then case when first_review.held <= placed.day then 28 else 7 end
        when placed.kind in ('A3', 'A4', 'A5', 'A6') and today.day_index - moved_in.day_index <= 28 then 7
        when detail.lasts_to_18_from <= placed.day and began.after_12_months <= placed.day then null
        else 42
    end as days_allowed
from placed
inner join calendar as today on today.day = placed.day
left join stay
    on stay.period_id = placed.period_id
    and stay.person_id = placed.person_id
    and stay.started <= placed.day
    and coalesce(stay.ended, date '9999-12-31') > placed.day
inner join calendar as began on began.day = coalesce(stay.started, placed.entered)
left join calendar as moved_in on moved_in.day = placed.started
left join care_visit
    on care_visit.person_id = placed.person_id
    and care_visit.seen_on >= began.day
    and care_visit.seen_on <= placed.day
    and coalesce(care_visit.next_seen, date '9999-12-31') > placed.day
left join calendar as seen on seen.day = care_visit.seen_on
left join sup_placement_detail as detail on detail.placement_id = placed.placement_id
left join legal_status
    on legal_status.person_id = placed.person_id
    and legal_status.started <= placed.day
    and coalesce(legal_status.ended, date '9999-12-31') > placed.day
left join care_review as first_review
    on first_review.period_id = placed.period_id
    and first_review.person_id = placed.person_id
    and first_review.number = 1
