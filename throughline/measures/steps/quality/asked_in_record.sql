-- What a figure needs of something that was written about a child: one row for each thing and field. `unknown` is EMPTY
-- or NOT KNOWN, and empty where it is known.
select
    cont_contact_id as thing_id,
    cont_person_id as person_id,
    cont_contact_date as day,
    'CONTACT SOURCE' as field,
    case when cont_contact_source_code is null then 'EMPTY' end as unknown
from ssd_contacts
union all
select
    contact.cont_contact_id,
    contact.cont_person_id,
    contact.cont_contact_date,
    'THRESHOLD',
    case when detail.threshold is null then 'EMPTY' end
from ssd_contacts as contact
left join sup_contact as detail on detail.contact_id = contact.cont_contact_id
union all
select
    cine_referral_id,
    cine_person_id,
    cine_referral_date,
    'REFERRAL SOURCE',
    case when cine_referral_source_code is null then 'EMPTY' end
from ssd_cin_episodes
union all
select
    cppv_cp_visit_id,
    cppv_person_id,
    cppv_cp_visit_date,
    'SEEN ALONE',
    case when cppv_cp_visit_seen_alone is null then 'EMPTY' end
from ssd_cp_visits
where cppv_cp_visit_seen = 'Y'
union all
select
    cinv_cin_visit_id,
    cinv_person_id,
    cinv_cin_visit_date,
    'SEEN ALONE',
    case when cinv_cin_visit_seen_alone is null then 'EMPTY' end
from ssd_cin_visits
where cinv_cin_visit_seen = 'Y'
union all
select
    conference_id,
    person_id,
    held_on,
    'PARTICIPATION',
    case when participation is null then 'EMPTY' end
from child_at_conference
union all
select
    cppl_cp_plan_id,
    cppl_person_id,
    cppl_cp_plan_start_date,
    'CATEGORY',
    case when cppl_cp_plan_initial_category is null then 'EMPTY' end
from ssd_cp_plans
