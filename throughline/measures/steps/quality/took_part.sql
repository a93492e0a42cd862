-- A child who took part in shaping the service on one occasion.
select participation.participation_id, participation.person_id, participation.took_part_on
from sup_participation as participation
inner join snapshot on participation.took_part_on <= snapshot.taken_on
