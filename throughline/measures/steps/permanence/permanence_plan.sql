-- A care plan that says how the child is to have a permanent home: return to the family, family and friends, long-term
-- fostering, residence until independence, supported living or adoption. Shared care and "other" do not.
select
    lacp_table_id as plan_id,
    lacp_person_id as person_id,
    lacp_cla_care_plan_start_date as started,
    lacp_cla_care_plan_end_date as ended
from ssd_cla_care_plan
where replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURN1M":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURN6M":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"RETURNEV":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"LTRELFR":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"LTFOST18":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"RESPLMT":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"SUPPLIV":"Y"%'
    or replace(lacp_cla_care_plan_json, ' ', '') like '%"ADOPTION":"Y"%'
