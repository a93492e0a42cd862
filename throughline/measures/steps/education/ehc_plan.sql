-- A child's education, health and care ehc. `ended` is the first day on which it no longer stood.
select
    ehc.ehcn_named_plan_id as ehc_plan_id,
    child.send_person_id as person_id,
    ehc.ehcn_named_plan_start_date as started,
    ehc.ehcn_named_plan_ceased_date as ended
from ssd_ehcp_named_plan as ehc
inner join ssd_ehcp_assessment as assessed on assessed.ehca_ehcp_assessment_id = ehc.ehcn_ehcp_asmt_id
inner join ssd_ehcp_requests as request on request.ehcr_ehcp_request_id = assessed.ehca_ehcp_request_id
inner join ssd_send as child on child.send_table_id = request.ehcr_send_table_id
