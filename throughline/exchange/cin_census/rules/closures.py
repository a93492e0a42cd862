"""The closure that ends a CIN episode: its day, its reason, and that nothing happens after it."""

from throughline.exchange.returns.rule import Rule, Severity

activity_after_closure = Rule(
    code="8565",
    says="Activity shown after a case has been closed",
    advice="Check the day of closure: something in the episode happened after it.",
    blames={
        "CINdetails": "CINclosureDate DateOfInitialCPC",
        "Assessments": "AssessmentActualStartDate AssessmentAuthorisationDate",
        "Section47": "S47ActualStartDate DateOfInitialCPC",
        "ChildProtectionPlans": "CPPendDate",
        "CINplanDates": "CINPlanStartDate CINPlanEndDate",
    },
    sql="""
        select d.row_key as CINdetails, a.row_key as Assessments, null as Section47,
          null as ChildProtectionPlans, null as CINplanDates
        from CINdetails d
        join Assessments a on a.cin_no = d.cin_no
        where d.CINclosureDate < a.AssessmentActualStartDate
          or d.CINclosureDate < a.AssessmentAuthorisationDate
        union all
        select d.row_key, null, s.row_key, null, null
        from CINdetails d
        join Section47 s on s.cin_no = d.cin_no
        where d.CINclosureDate < s.S47ActualStartDate or d.CINclosureDate < s.DateOfInitialCPC
        union all
        select d.row_key, null, null, p.row_key, null
        from CINdetails d
        join ChildProtectionPlans p on p.cin_no = d.cin_no
        where d.CINclosureDate < p.CPPendDate
        union all
        select d.row_key, null, null, null, n.row_key
        from CINdetails d
        join CINplanDates n on n.cin_no = d.cin_no
        where d.CINclosureDate < n.CINPlanStartDate or d.CINclosureDate < n.CINPlanEndDate
        union all
        select d.row_key, null, null, null, null
        from CINdetails d
        where d.CINclosureDate < d.DateOfInitialCPC
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate | DateOfInitialCPC
                   | 1      | 2026-06-10     | 2026-06-10
        fails      | 2      | 2026-06-10     | 2026-06-11
        fails      | 3      | 2026-06-10     |
        fails      | 4      | 2026-06-10     |
        fails      | 5      | 2026-06-10     |
        fails      | 6      | 2026-06-10     |
        fails      | 7      | 2026-06-10     |
        fails      | 8      | 2026-06-10     |
        fails      | 9      | 2026-06-10     |
                   | 10     |                | 2026-06-11
                   | 11     | 2026-06-12     |

        Assessments | cin_no | AssessmentActualStartDate | AssessmentAuthorisationDate
                    | 1      | 2026-06-10                | 2026-06-10
        fails       | 3      | 2026-06-11                |
        fails       | 4      |                           | 2026-06-11
                    | 4      | 2026-06-09                | 2026-06-10
                    | 10     | 2026-06-11                | 2026-06-11
                    | 11     | 2026-06-11                | 2026-06-11

        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC
                  | 1      | 2026-06-10         | 2026-06-10
        fails     | 5      | 2026-06-11         |
        fails     | 6      |                    | 2026-06-11
                  | 10     | 2026-06-11         | 2026-06-11
                  | 11     | 2026-06-11         | 2026-06-11

        ChildProtectionPlans | cin_no | CPPendDate
                             | 1      | 2026-06-10
        fails                | 7      | 2026-06-11
                             | 7      |
                             | 10     | 2026-06-11
                             | 11     | 2026-06-11

        CINplanDates | cin_no | CINPlanStartDate | CINPlanEndDate
                     | 1      | 2026-06-10       | 2026-06-10
        fails        | 8      | 2026-06-11       |
        fails        | 9      |                  | 2026-06-11
                     | 10     | 2026-06-11       | 2026-06-11
                     | 11     | 2026-06-11       | 2026-06-11
        """,
    ),
)

died_without_date_of_death = Rule(
    code="8585Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: CIN episode shows Died as the Closure Reason,"
    " however child has no recorded Date of Death",
    advice="Enter the date of death, or choose another reason for closure.",
    blames={"CINdetails": "ReasonForClosure", "ChildIdentifiers": "PersonDeathDate"},
    sql="""
        select d.row_key as CINdetails, i.row_key as ChildIdentifiers
        from CINdetails d
        join ChildIdentifiers i on i.child_no = d.child_no
        where d.ReasonForClosure = 'RC2' and i.PersonDeathDate is null
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
                         | 1        | 2026-06-01
        fails            | 2        |
        fails            | 3        | 2026-31-12
                         | 4        |

        CINdetails | child_no | ReasonForClosure
                   | 1        | RC2
        fails      | 2        | RC2
                   | 2        | RC1
        fails      | 3        | RC2
                   | 4        | RC1
                   | 4        |
        """,
    ),
)

closed_outside_the_year = Rule(
    code="8620",
    says="CIN Closure Date present and does not fall within the Census year",
    advice="Check the day of closure: it is outside the census year.",
    blames={"CINdetails": "CINclosureDate"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d cross join collection c
        where d.CINclosureDate not between c.starts and c.ends
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate
        fails      | 1      | 2026-03-31
                   | 2      | 2026-04-01
                   | 3      | 2027-03-31
        fails      | 4      | 2027-04-01
                   | 5      |
        """,
    ),
)

closed_before_referral = Rule(
    code="8630",
    says="CIN Closure Date is before CIN Referral Date for the same CIN episode",
    advice="Check the days of referral and closure: the closure is the earlier.",
    blames={"CINdetails": "CINreferralDate CINclosureDate"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.CINclosureDate < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate | CINclosureDate
        fails      | 1      | 2026-05-02      | 2026-05-01
                   | 2      | 2026-05-02      | 2026-05-02
                   | 3      | 2026-05-02      | 2026-05-03
                   | 4      | 2026-05-02      |
                   | 5      |                 | 2026-05-01
        """,
    ),
)

reason_for_closure_not_valid = Rule(
    code="8640",
    says="CIN Reason for closure code invalid (see Reason for Closure table in CIN Census code set)",
    advice="Choose the reason for closure from the list, RC1 to RC9.",
    blames={"CINdetails": "ReasonForClosure"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.ReasonForClosure is not null
          and not exists (select 1 from code c where c.list = 'ReasonForClosure' and c.code = d.ReasonForClosure)
    """,
    cases=(
        """
        CINdetails | cin_no | ReasonForClosure
                   | 1      | RC1
                   | 2      | RC9
        fails      | 3      | RC10
        fails      | 4      | rc1
        fails      | 5      | N1
                   | 6      |
        """,
    ),
)

closed_without_reason = Rule(
    code="8805",
    says="A CIN case cannot have a CIN closure date without a Reason for Closure",
    advice="Choose the reason for closure, or take the day of closure away.",
    blames={"CINdetails": "CINclosureDate ReasonForClosure"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.CINclosureDate_raw is not null and d.ReasonForClosure is null
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate | ReasonForClosure
        fails      | 1      | 2026-06-01     |
        fails      | 2      | 2026-31-12     |
                   | 3      | 2026-06-01     | RC1
                   | 4      |                | RC1
                   | 5      |                |
        """,
    ),
)

reason_without_closure = Rule(
    code="8810",
    says="A CIN case cannot have a Reason for Closure without a CIN Closure Date",
    advice="Enter the day of closure, or take the reason away.",
    blames={"CINdetails": "CINclosureDate ReasonForClosure"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.ReasonForClosure is not null and d.CINclosureDate_raw is null
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate | ReasonForClosure
        fails      | 1      |                | RC1
                   | 2      | 2026-31-12     | RC1
                   | 3      | 2026-06-01     | RC1
                   | 4      | 2026-06-01     |
                   | 5      |                |
        """,
    ),
)

closed_after_assessment_without_one = Rule(
    code="8825Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Reason for Closure code RC8 (case closed"
    " after assessment) or RC9 (case closed after assessment, referred to early help) has been "
    "returned but there is no assessment present for the episode.",
    advice="Add the assessment, or choose another reason for closure.",
    blames={"CINdetails": "ReasonForClosure"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.ReasonForClosure in ('RC8', 'RC9')
          and not exists (select 1 from Assessments a where a.cin_no = d.cin_no)
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | ReasonForClosure
        fails      | 1        | 1      | RC8
        fails      | 1        | 2      | RC9
                   | 1        | 3      | RC8
                   | 1        | 4      | RC7
                   | 1        | 5      |

        Assessments | child_no | cin_no
                    | 1        | 3
        """,
    ),
)

closed_after_assessment_with_more = Rule(
    code="2990",
    says="Activity is recorded against a case marked as ‘Case closed after assessment, no further action’ "
    "or 'case closed after assessment, referred to early help'.",
    advice="Choose another reason for closure, or take out what did not happen: RC8 and RC9 are for an assessment only.",
    blames={
        "CINdetails": "ReasonForClosure DateOfInitialCPC",
        "Section47": "S47ActualStartDate",
        "ChildProtectionPlans": "CPPstartDate",
        "CINplanDates": "CINPlanStartDate",
    },
    sql="""
        select d.row_key as CINdetails, s.row_key as Section47, null as ChildProtectionPlans, null as CINplanDates
        from CINdetails d
        join Section47 s on s.cin_no = d.cin_no
        where d.ReasonForClosure in ('RC8', 'RC9')
        union all
        select d.row_key, null, p.row_key, null
        from CINdetails d
        join ChildProtectionPlans p on p.cin_no = d.cin_no
        where d.ReasonForClosure in ('RC8', 'RC9')
        union all
        select d.row_key, null, null, n.row_key
        from CINdetails d
        join CINplanDates n on n.cin_no = d.cin_no
        where d.ReasonForClosure in ('RC8', 'RC9')
        union all
        select d.row_key, null, null, null
        from CINdetails d
        where d.ReasonForClosure in ('RC8', 'RC9') and d.DateOfInitialCPC_raw is not null
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | ReasonForClosure | DateOfInitialCPC
        fails      | 1        | 1      | RC8              |
        fails      | 1        | 2      | RC9              |
        fails      | 1        | 3      | RC8              |
        fails      | 1        | 4      | RC9              | 2026-06-01
        fails      | 1        | 8      | RC9              | 2026-31-12
                   | 1        | 5      | RC8              |
                   | 1        | 6      | RC7              | 2026-06-01
                   | 1        | 7      |                  | 2026-06-01

        Section47 | child_no | cin_no
        fails     | 1        | 1
                  | 1        | 6

        ChildProtectionPlans | child_no | cin_no
        fails                | 1        | 2
                             | 1        | 6

        CINplanDates | child_no | cin_no
        fails        | 1        | 3
                     | 1        | 6
                     | 1        | 7
        """,
    ),
)
