-- A conviction or youth caution of a child in care. The standard's day is that of the offence.
select clac_cla_conviction_id as conviction_id, clac_person_id as person_id, clac_cla_conviction_date as day
from ssd_cla_convictions
