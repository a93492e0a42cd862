-- A child in care at the end of a month, and whether by agreement under section 20 (1) or under another status (0).
-- Series of short breaks are left out, as they are from every count of children in care.
-- kept
select
    as_at.day,
    in_care.person_id,
    min(in_care.period_id) as period_id,
    max(case when agreement.lega_person_id is null then 0 else 1 end) as is_section_20
from as_at
inner join in_care on in_care.entered <= as_at.day and coalesce(in_care.left_care, date '9999-12-31') > as_at.day
left join ssd_legal_status as agreement
    on agreement.lega_person_id = in_care.person_id
    and agreement.lega_legal_status = 'V2'
    and agreement.lega_legal_status_start_date <= as_at.day
    and coalesce(agreement.lega_legal_status_end_date, date '9999-12-31') > as_at.day
group by as_at.day, in_care.person_id
