"""Assessments of a child's needs: when each started and was authorised, within its CIN episode and the year."""

from throughline.exchange.returns.rule import Rule, Severity

assessed_before_referral = Rule(
    code="1103",
    says="The assessment start date cannot be before the referral date",
    advice="Check the day the assessment started: it is before the referral.",
    blames={"Assessments": "AssessmentActualStartDate", "CINdetails": "CINreferralDate"},
    sql="""
        select a.row_key as Assessments, d.row_key as CINdetails
        from Assessments a
        join CINdetails d on d.cin_no = a.cin_no
        where a.AssessmentActualStartDate < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate
                   | 1      | 2026-05-04
        fails      | 2      | 2026-05-04
                   | 3      |

        Assessments | cin_no | AssessmentActualStartDate
                    | 1      | 2026-05-04
        fails       | 2      | 2026-05-03
                    | 3      | 2026-05-03
                    | 2      |
        """,
    ),
)

authorised_outside_year = Rule(
    code="8696",
    says="Assessment end date must fall within the census year",
    advice="Check the day the assessment was authorised: it is outside the census year.",
    blames={"Assessments": "AssessmentAuthorisationDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a cross join collection c
        where a.AssessmentAuthorisationDate not between c.starts and c.ends
    """,
    cases=(
        """
        Assessments | AssessmentAuthorisationDate
        fails       | 2026-03-31
                    | 2026-04-01
                    | 2027-03-31
        fails       | 2027-04-01
                    |
        """,
    ),
)

open_assessment_over_45_working_days = Rule(
    code="8670Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Assessment started more than 45 working days before "
    "the end of the census year. However, there is no Assessment end date.",
    advice="Enter the day the assessment was authorised, or explain why it was still open.",
    blames={"Assessments": "AssessmentActualStartDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a cross join working_days_back w
        where a.AssessmentAuthorisationDate_raw is null and a.AssessmentActualStartDate < w.end_less_45
    """,
    cases=(
        """
        collection | year
                   | 2024-25

        Assessments | AssessmentActualStartDate | AssessmentAuthorisationDate
                    | 2025-01-27                |
        fails       | 2025-01-26                |
                    | 2025-01-26                | 2025-03-31
                    |                           |
        """,
    ),
)

closed_with_assessment_open = Rule(
    code="8867",
    says="CIN episode is shown as closed, however Assessment is not shown as completed",
    advice="Enter the day the assessment was authorised, or take the closure away.",
    blames={"CINdetails": "CINclosureDate", "Assessments": "AssessmentAuthorisationDate"},
    sql="""
        select d.row_key as CINdetails, a.row_key as Assessments
        from CINdetails d
        join Assessments a on a.cin_no = d.cin_no
        where d.CINclosureDate_raw is not null and a.AssessmentAuthorisationDate_raw is null
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate
        fails      | 1      | 2026-06-30
                   | 2      |
                   | 3      | 2026-06-30

        Assessments | cin_no | AssessmentAuthorisationDate
        fails       | 1      |
                    | 1      | 2026-06-01
                    | 2      |
                    | 3      | 2026-06-30
        """,
    ),
)

authorised_before_start = Rule(
    code="8608",
    says="Assessment Start Date cannot be later than its End Date",
    advice="Check the days the assessment started and was authorised: it was authorised first.",
    blames={"Assessments": "AssessmentActualStartDate AssessmentAuthorisationDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a
        where a.AssessmentAuthorisationDate < a.AssessmentActualStartDate
    """,
    cases=(
        """
        Assessments | assessment_no | AssessmentActualStartDate | AssessmentAuthorisationDate
        fails       | 1             | 2026-05-02                | 2026-05-01
                    | 2             | 2026-05-02                | 2026-05-02
                    | 3             | 2026-05-02                | 2026-05-03
                    | 4             | 2026-05-02                |
                    | 5             |                           | 2026-05-01
        """,
    ),
)

factors_before_it_is_authorised = Rule(
    code="8614",
    says="Parental or child factors at assessment should only be present for a completed assessment.",
    advice="Enter the day the assessment was authorised, or take its factors out until it is.",
    blames={"Assessments": "AssessmentAuthorisationDate", "AssessmentFactors": "AssessmentFactors"},
    sql="""
        select a.row_key as Assessments, f.row_key as AssessmentFactors
        from Assessments a
        join AssessmentFactors f on f.assessment_no = a.assessment_no
        where a.AssessmentAuthorisationDate_raw is null and f.AssessmentFactors is not null
    """,
    cases=(
        """
        Assessments | cin_no | assessment_no | AssessmentAuthorisationDate
        fails       | 1      | 1             |
                    | 1      | 2             | 2026-06-01
                    | 1      | 3             |
                    | 1      | 4             |
                    | 1      | 5             | 2026-31-12

        AssessmentFactors | cin_no | assessment_no | AssessmentFactors
        fails             | 1      | 1             | 1A
        fails             | 1      | 1             | 3A
                          | 1      | 2             | 1A
                          | 1      | 3             |
                          | 1      | 5             | 1A
        """,
    ),
)

open_assessment_started_outside_year = Rule(
    code="8736",
    says="For an Assessment that has not been completed, the start date must fall within the census year",
    advice="Check the day the assessment started, or enter the day it was authorised.",
    blames={"Assessments": "AssessmentActualStartDate AssessmentAuthorisationDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a cross join collection c
        where a.AssessmentAuthorisationDate_raw is null
          and a.AssessmentActualStartDate not between c.starts and c.ends
    """,
    cases=(
        """
        Assessments | assessment_no | AssessmentActualStartDate | AssessmentAuthorisationDate
        fails       | 1             | 2026-03-31                |
                    | 2             | 2026-04-01                |
                    | 3             | 2027-03-31                |
        fails       | 4             | 2027-04-01                |
                    | 5             | 2026-03-31                | 2026-05-01
                    | 6             |                           |
                    | 7             | 2026-03-31                | 2026-31-12
                    | 8             | 2026-31-12                |
        """,
    ),
)

assessments_overlap = Rule(
    code="8863Q",
    severity=Severity.QUERY,
    says="An Assessment is shown as starting when there is another Assessment ongoing.",
    advice="Check the days of both assessments: one started while the other was going on.",
    blames={"Assessments": "AssessmentActualStartDate AssessmentAuthorisationDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a
        join Assessments b on b.cin_no = a.cin_no and b.row_key <> a.row_key
        cross join collection c
        where a.AssessmentActualStartDate between b.AssessmentActualStartDate
            and coalesce(b.AssessmentAuthorisationDate, c.ends)
          or b.AssessmentActualStartDate between a.AssessmentActualStartDate
            and coalesce(a.AssessmentAuthorisationDate, c.ends)
    """,
    cases=(
        """
        Assessments | child_no | cin_no | AssessmentActualStartDate | AssessmentAuthorisationDate
                    | 1        | 1      | 2026-04-10                | 2026-05-10
                    | 1        | 1      | 2026-05-11                |
        fails       | 2        | 2      | 2026-04-10                | 2026-05-10
        fails       | 2        | 2      | 2026-05-10                |
        fails       | 3        | 3      | 2026-04-10                |
        fails       | 3        | 3      | 2027-03-31                |
                    | 4        | 4      | 2026-04-10                |
                    | 4        | 4      | 2027-04-01                |
                    | 5        | 5      | 2026-04-10                |
                    | 5        | 6      | 2026-04-10                |
                    | 6        | 7      | 2026-04-10                |
                    | 6        | 7      |                           |
        """,
    ),
)

two_open_assessments = Rule(
    code="8896",
    says="Within one CINDetails group there are 2 or more open Assessments groups",
    advice="Enter the day the earlier assessment was authorised: an episode has one open assessment.",
    blames={"Assessments": "AssessmentAuthorisationDate"},
    sql="""
        select a.row_key as Assessments
        from Assessments a
        where a.AssessmentAuthorisationDate_raw is null
          and exists (
            select 1 from Assessments o
            where o.cin_no = a.cin_no and o.row_key <> a.row_key and o.AssessmentAuthorisationDate_raw is null)
    """,
    cases=(
        """
        Assessments | child_no | cin_no | AssessmentAuthorisationDate
        fails       | 1        | 1      |
        fails       | 1        | 1      |
                    | 1        | 1      | 2026-05-01
                    | 1        | 2      |
                    | 1        | 2      | 2026-05-01
                    | 2        | 3      |
                    | 2        | 3      | 2026-31-12
        """,
    ),
)
