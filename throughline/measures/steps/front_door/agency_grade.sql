-- How concerned one agency in the safeguarding hub was about one child's contact, from 0 to 5.
select grade.grade_id, grade.person_id, grade.agency, grade.graded_on, grade.grade
from sup_agency_grade as grade
inner join snapshot on grade.graded_on <= snapshot.taken_on
where grade.grade is not null
