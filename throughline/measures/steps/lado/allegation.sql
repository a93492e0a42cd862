-- An allegation against somebody who works with children, with the last days of one, three and twelve months.
select
    allegation.allegation_id,
    allegation.received_on,
    allegation.employer,
    case when allegation.concluded_on <= snapshot.taken_on then allegation.concluded_on end as concluded_on,
    allegation.outcome,
    received_day.after_1_months as one_month_on,
    received_day.after_3_months as three_months_on,
    received_day.after_12_months as twelve_months_on
from sup_allegation as allegation
inner join snapshot on allegation.received_on <= snapshot.taken_on
inner join calendar as received_day on received_day.day = allegation.received_on
