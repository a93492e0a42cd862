-- A child for whose family this authority asked a specialist service for help.
select asked.service_referral_id, asked.person_id, asked.service, asked.made_on
from sup_service_referral as asked
inner join snapshot on asked.made_on <= snapshot.taken_on
