-- A child's time open to social care, from the referral that was taken up to the day it closed.
select referral_id, person_id, received as opened, closed, need
from referral
where nfa <> 'Y'
