-- A challenge on the safeguarding partnership's log.
select challenge.challenge_id, challenge.raised_on, challenge.closed_on, challenge.agency
from sup_challenge as challenge
inner join snapshot on challenge.raised_on <= snapshot.taken_on
