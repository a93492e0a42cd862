-- The overall grade of a home or agency by Ofsted's last published inspection, until the next is published.
-- 1 outstanding, 2 good, 3 requires improvement (in older reports satisfactory or adequate), 4 inadequate.
select
    urn,
    grade,
    published_on,
    lead(published_on) over (partition by urn order by published_on, inspection_id) as replaced_on
from sup_provider_inspection
