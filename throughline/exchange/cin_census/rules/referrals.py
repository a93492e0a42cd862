"""The referral that opens a CIN episode: when, from whom, why, and what may follow one without further action."""

from throughline.exchange.returns.rule import Rule, Severity

referred_after_death = Rule(
    code="8555Q",
    severity=Severity.QUERY,
    says="Child cannot be referred after its recorded date of death",
    advice="Check the day of the referral and the date of death.",
    blames={"CINdetails": "CINreferralDate", "ChildIdentifiers": "PersonDeathDate"},
    sql="""
        select d.row_key as CINdetails, i.row_key as ChildIdentifiers
        from CINdetails d
        join ChildIdentifiers i on i.child_no = d.child_no
        where d.CINreferralDate > i.PersonDeathDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-06-01
                         | 2        | 2026-06-01
                         | 3        | 2026-06-03
                         | 4        |

        CINdetails | child_no | CINreferralDate
        fails      | 1        | 2026-06-02
                   | 1        | 2026-05-31
                   | 2        | 2026-06-01
                   | 2        |
                   | 3        | 2026-06-02
                   | 4        | 2026-06-02
        """,
    ),
)

no_further_action_not_said = Rule(
    code="8568",
    says="RNFA flag is missing or invalid",
    advice="Say whether the referral ended with no further action: 1 if it did, 0 if not.",
    blames={"CINdetails": "ReferralNFA"},
    sql="select d.row_key as CINdetails from CINdetails d where d.ReferralNFA is null",
    cases=(
        """
        CINdetails | cin_no | ReferralNFA
                   | 1      | 1
                   | 2      | 0
                   | 3      | true
                   | 4      | false
        fails      | 5      | 2
        fails      | 6      | yes
        fails      | 7      |
        """,
    ),
)

old_referral_without_further_action = Rule(
    code="8569Q",
    severity=Severity.QUERY,
    says="A case with referral date before one working day prior to the collection start date must not be "
    "flagged as a no further action case",
    advice="Check the day of the referral, or leave it out: with no further action it belongs to last year's census.",
    blames={"CINdetails": "CINreferralDate ReferralNFA"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d cross join working_days_back w
        where d.CINreferralDate < w.start_less_1 and d.ReferralNFA
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate | ReferralNFA
        fails      | 1      | 2026-03-30      | 1
                   | 2      | 2026-03-31      | 1
                   | 3      | 2026-04-01      | true
                   | 4      | 2026-03-30      | 0
                   | 5      | 2026-03-30      |
                   | 6      |                 | 1
        """,
        """
        collection | year
                   | 2024-25

        CINdetails | cin_no | CINreferralDate | ReferralNFA
        fails      | 1      | 2024-03-27      | 1
                   | 2      | 2024-03-28      | 1
                   | 3      | 2024-03-29      | 1
        """,
    ),
)

referral_day_missing_or_late = Rule(
    code="8600",
    says="Child referral date missing or after data collection period",
    advice="Enter the day of the referral, on or before the last day of the census year.",
    blames={"CINdetails": "CINreferralDate"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d cross join collection c
        where d.CINreferralDate is null or d.CINreferralDate > c.ends
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate
                   | 1      | 2027-03-30
                   | 2      | 2027-03-31
        fails      | 3      | 2027-04-01
        fails      | 4      | 2026-31-12
        fails      | 5      |
        """,
    ),
)

referred_over_40_weeks_before_birth = Rule(
    code="8606",
    says="Child referral date is more than 40 weeks before DOB or expected DOB",
    advice="Check the day of the referral and the child's date of birth.",
    blames={"CINdetails": "CINreferralDate", "ChildIdentifiers": "PersonBirthDate ExpectedPersonBirthDate"},
    sql="""
        select d.row_key as CINdetails, i.row_key as ChildIdentifiers
        from CINdetails d
        join ChildIdentifiers i on i.child_no = d.child_no
        where d.CINreferralDate < coalesce(i.PersonBirthDate, i.ExpectedPersonBirthDate) - interval 280 day
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate | ExpectedPersonBirthDate
                         | 1        | 2026-10-08      |
        fails            | 2        | 2026-10-09      |
        fails            | 3        |                 | 2026-10-09
                         | 4        |                 |
                         | 5        | 2026-10-08      | 2026-10-09

        CINdetails | child_no | CINreferralDate
                   | 1        | 2026-01-01
        fails      | 2        | 2026-01-01
        fails      | 3        | 2026-01-01
                   | 4        | 2026-01-01
                   | 5        | 2026-01-01
        """,
    ),
)

primary_need_missing = Rule(
    code="8610",
    says="Primary Need code is missing for a referral which led to further action.",
    advice="Choose the main reason that the child needs help.",
    blames={"CINdetails": "PrimaryNeedCode ReferralNFA"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where not d.ReferralNFA and d.PrimaryNeedCode is null
    """,
    cases=(
        """
        CINdetails | cin_no | ReferralNFA | PrimaryNeedCode
        fails      | 1      | 0           |
        fails      | 2      | false       |
                   | 3      | 0           | N1
                   | 4      | 1           |
                   | 5      |             |
        """,
    ),
)

primary_need_not_valid = Rule(
    code="8650",
    says="Primary Need Code invalid (see Primary Need table in CIN census code set)",
    advice="Choose the primary need from the list, N1 to N9 or N0.",
    blames={"CINdetails": "PrimaryNeedCode"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.PrimaryNeedCode is not null
          and not exists (select 1 from code c where c.list = 'PrimaryNeedCode' and c.code = d.PrimaryNeedCode)
    """,
    cases=(
        """
        CINdetails | cin_no | PrimaryNeedCode
                   | 1      | N0
                   | 2      | N9
        fails      | 3      | N10
        fails      | 4      | n1
        fails      | 5      | RC1
                   | 6      |
        """,
    ),
)

activity_without_further_action = Rule(
    code="8831",
    says="Activity is recorded against a case marked as a referral with no further action",
    advice="Take no further action away from the referral, or take the assessment, enquiry or conference out.",
    blames={
        "CINdetails": "ReferralNFA DateOfInitialCPC",
        "Assessments": "AssessmentActualStartDate AssessmentAuthorisationDate",
        "Section47": "S47ActualStartDate DateOfInitialCPC",
    },
    sql="""
        select d.row_key as CINdetails, a.row_key as Assessments, null as Section47
        from CINdetails d
        join Assessments a on a.cin_no = d.cin_no
        where d.ReferralNFA
          and coalesce(a.AssessmentActualStartDate_raw, a.AssessmentAuthorisationDate_raw) is not null
        union all
        select d.row_key, null, s.row_key
        from CINdetails d
        join Section47 s on s.cin_no = d.cin_no
        where d.ReferralNFA and coalesce(s.S47ActualStartDate_raw, s.DateOfInitialCPC_raw) is not null
        union all
        select d.row_key, null, null
        from CINdetails d
        where d.ReferralNFA and d.DateOfInitialCPC_raw is not null
    """,
    cases=(
        """
        CINdetails | cin_no | ReferralNFA | DateOfInitialCPC
        fails      | 1      | 1           |
        fails      | 2      | true        |
        fails      | 3      | 1           | 2026-06-01
        fails      | 4      | 1           |
        fails      | 5      | 1           |
                   | 6      | 1           |
                   | 7      | 0           | 2026-06-01
                   | 8      |             |
        fails      | 9      | 1           | 2026-31-12

        Assessments | cin_no | AssessmentActualStartDate | AssessmentAuthorisationDate
        fails       | 1      | 2026-05-01                |
        fails       | 2      |                           | 2026-05-01
                    | 6      |                           |
                    | 7      | 2026-05-01                | 2026-05-01
                    | 8      | 2026-05-01                |

        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC
        fails     | 4      | 2026-05-01         |
        fails     | 5      |                    | 2026-05-01
                  | 6      |                    |
                  | 7      | 2026-05-01         | 2026-05-01
        """,
    ),
)

protection_without_further_action = Rule(
    code="8832",
    says="Child Protection details provided for a referral with no further action.",
    advice="Take no further action away from the referral, or take the protection plan out.",
    blames={"CINdetails": "ReferralNFA", "ChildProtectionPlans": "CPPstartDate"},
    sql="""
        select d.row_key as CINdetails, p.row_key as ChildProtectionPlans
        from CINdetails d
        join ChildProtectionPlans p on p.cin_no = d.cin_no
        where d.ReferralNFA
    """,
    cases=(
        """
        CINdetails | cin_no | ReferralNFA
        fails      | 1      | 1
        fails      | 2      | true
                   | 3      | 1
                   | 4      | 0
                   | 5      |

        ChildProtectionPlans | cin_no | CPPstartDate
        fails                | 1      | 2026-05-01
        fails                | 2      |
                             | 4      | 2026-05-01
                             | 5      | 2026-05-01
        """,
    ),
)

referral_source_not_valid = Rule(
    code="8866",
    says="Source of Referral is missing or an invalid code",
    advice="Choose who made the referral from the list.",
    blames={"CINdetails": "ReferralSource CINreferralDate"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.CINreferralDate >= date '2013-04-01'
          and not exists (select 1 from code c where c.list = 'ReferralSource' and c.code = d.ReferralSource)
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate | ReferralSource
                   | 1      | 2026-05-01      | 1A
        fails      | 2      | 2026-05-01      | 1a
        fails      | 3      | 2026-05-01      | N1
        fails      | 4      | 2026-05-01      |
        fails      | 5      | 2013-04-01      |
                   | 6      | 2013-03-31      |
                   | 7      |                 |
        """,
    ),
)

enquiry_without_assessment = Rule(
    code="2991Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: A Section 47 module is recorded and "
    "there is no assessment on the episode",
    advice="Add the assessment to the episode that has the section 47 enquiry.",
    blames={"CINdetails": "CINreferralDate", "Section47": "S47ActualStartDate"},
    sql="""
        select d.row_key as CINdetails, s.row_key as Section47
        from CINdetails d
        join Section47 s on s.cin_no = d.cin_no
        where not exists (select 1 from Assessments a where a.cin_no = d.cin_no)
    """,
    cases=(
        """
        CINdetails | child_no | cin_no
        fails      | 1        | 21
                   | 1        | 22
                   | 2        | 23

        Section47 | child_no | cin_no
        fails     | 1        | 21
                  | 1        | 22

        Assessments | child_no | cin_no
                    | 1        | 22
                    | 2        | 23
        """,
    ),
)
