"""Child in need plans: their days, one at a time, and none beside a protection plan (its reviews: rule 4003)."""

from throughline.exchange.returns.rule import Rule, Severity

plan_without_further_action = Rule(
    code="4000",
    says="CIN Plan details provided for a referral with no further action",
    advice="Take no further action away from the referral, or take the child in need plan out.",
    blames={"CINdetails": "ReferralNFA", "CINplanDates": "CINPlanStartDate"},
    sql="""
        select d.row_key as CINdetails, n.row_key as CINplanDates
        from CINdetails d
        join CINplanDates n on n.cin_no = d.cin_no
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

        CINplanDates | cin_no | CINPlanStartDate
        fails        | 1      | 2026-05-01
        fails        | 2      |
                     | 4      | 2026-05-01
                     | 5      | 2026-05-01
        """,
    ),
)

both_plans_open = Rule(
    code="4001",
    says="A CIN Plan cannot run concurrently with a Child Protection Plan",
    advice="Enter the day one of the two ended: a child has a protection plan or a child in need plan.",
    blames={"CINplanDates": "CINPlanEndDate", "ChildProtectionPlans": "CPPendDate"},
    sql="""
        select n.row_key as CINplanDates, p.row_key as ChildProtectionPlans
        from CINplanDates n
        join ChildProtectionPlans p on p.cin_no = n.cin_no
        where n.CINPlanEndDate_raw is null and p.CPPendDate_raw is null
    """,
    cases=(
        """
        CINplanDates | child_no | cin_no | CINPlanEndDate
        fails        | 1        | 1      |
                     | 1        | 1      | 2026-05-01
                     | 1        | 2      |
                     | 1        | 3      | 2026-05-01
                     | 1        | 4      |
                     | 1        | 6      | 2026-31-12
                     | 1        | 7      |

        ChildProtectionPlans | child_no | cin_no | CPPendDate
        fails                | 1        | 1      |
                             | 1        | 1      | 2026-04-30
                             | 1        | 2      | 2026-04-30
                             | 1        | 3      |
                             | 1        | 5      |
                             | 1        | 6      |
                             | 1        | 7      | 2026-31-12
        """,
    ),
)

two_open_plans = Rule(
    code="4004",
    says="This child is showing more than one open CIN Plan, i.e. with no End Date",
    advice="Enter the day the earlier plan ended: a child has one open child in need plan.",
    blames={"CINplanDates": "CINPlanEndDate"},
    sql="""
        select n.row_key as CINplanDates
        from CINplanDates n
        where n.CINPlanEndDate_raw is null
          and exists (
            select 1 from CINplanDates o
            where o.child_no = n.child_no and o.row_key <> n.row_key and o.CINPlanEndDate_raw is null)
    """,
    cases=(
        """
        CINplanDates | child_no | cin_no | CINPlanEndDate
        fails        | 1        | 21     |
        fails        | 1        | 21     |
                     | 1        | 21     | 2026-05-01
        fails        | 2        | 22     |
        fails        | 2        | 23     |
                     | 3        | 24     |
                     | 3        | 24     | 2026-05-01
                     | 3        | 24     | 2026-31-12
        """,
    ),
)

plan_started_after_death = Rule(
    code="4008",
    says="CIN Plan shown as starting after the child’s Date of Death.",
    advice="Check the day the plan started and the date of death.",
    blames={"ChildIdentifiers": "PersonDeathDate", "CINplanDates": "CINPlanStartDate"},
    sql="""
        select i.row_key as ChildIdentifiers, n.row_key as CINplanDates
        from ChildIdentifiers i
        join CINplanDates n on n.child_no = i.child_no
        where n.CINPlanStartDate > i.PersonDeathDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-06-01
                         | 2        | 2026-06-01
                         | 3        |

        CINplanDates | child_no | CINPlanStartDate
        fails        | 1        | 2026-06-02
                     | 1        | 2026-05-31
                     | 2        | 2026-06-01
                     | 2        |
                     | 3        | 2026-06-02
        """,
    ),
)

plan_ended_after_death = Rule(
    code="4009Q",
    severity=Severity.QUERY,
    says="CIN Plan cannot end after the child’s Date of Death",
    advice="Check the day the plan ended and the date of death.",
    blames={"ChildIdentifiers": "PersonDeathDate", "CINplanDates": "CINPlanEndDate"},
    sql="""
        select i.row_key as ChildIdentifiers, n.row_key as CINplanDates
        from ChildIdentifiers i
        join CINplanDates n on n.child_no = i.child_no
        where n.CINPlanEndDate > i.PersonDeathDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-06-01
                         | 2        | 2026-06-01
                         | 3        |

        CINplanDates | child_no | CINPlanEndDate
        fails        | 1        | 2026-06-02
                     | 1        | 2026-05-31
                     | 2        | 2026-06-01
                     | 2        |
                     | 3        | 2026-06-02
        """,
    ),
)

plan_start_missing_or_late = Rule(
    code="4010",
    says="CIN Plan start date is missing or out of data collection period",
    advice="Enter the day the plan started, on or before the last day of the census year.",
    blames={"CINplanDates": "CINPlanStartDate"},
    sql="""
        select n.row_key as CINplanDates
        from CINplanDates n cross join collection c
        where n.CINPlanStartDate is null or n.CINPlanStartDate > c.ends
    """,
    cases=(
        """
        CINplanDates | cin_no | CINPlanStartDate
                     | 1      | 2027-03-30
                     | 2      | 2027-03-31
        fails        | 3      | 2027-04-01
        fails        | 4      | 2026-31-12
        fails        | 5      |
        """,
    ),
)

plan_ends_before_it_starts = Rule(
    code="4011",
    says="CIN Plan End Date earlier than Start Date",
    advice="Check the days the plan started and ended.",
    blames={"CINplanDates": "CINPlanStartDate CINPlanEndDate"},
    sql="select n.row_key as CINplanDates from CINplanDates n where n.CINPlanEndDate < n.CINPlanStartDate",
    cases=(
        """
        CINplanDates | cin_no | CINPlanStartDate | CINPlanEndDate
        fails        | 1      | 2026-05-02       | 2026-05-01
                     | 2      | 2026-05-02       | 2026-05-02
                     | 3      | 2026-05-02       | 2026-05-03
                     | 4      | 2026-05-02       |
                     | 5      |                  | 2026-05-01
        """,
    ),
)

plan_of_one_day = Rule(
    code="4012Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: CIN Plan shown as starting and ending on the "
    "same day",
    advice="Check the days the plan started and ended: they are the same.",
    blames={"CINplanDates": "CINPlanStartDate CINPlanEndDate"},
    sql="select n.row_key as CINplanDates from CINplanDates n where n.CINPlanEndDate = n.CINPlanStartDate",
    cases=(
        """
        CINplanDates | cin_no | CINPlanStartDate | CINPlanEndDate
                     | 1      | 2026-05-02       | 2026-05-01
        fails        | 2      | 2026-05-02       | 2026-05-02
                     | 3      | 2026-05-02       | 2026-05-03
                     | 4      | 2026-05-02       |
                     | 5      |                  |
        """,
    ),
)

plan_ended_outside_the_year = Rule(
    code="4013",
    says="CIN Plan end date must fall within the census year",
    advice="Check the day the plan ended: it is outside the census year.",
    blames={"CINplanDates": "CINPlanEndDate"},
    sql="""
        select n.row_key as CINplanDates
        from CINplanDates n cross join collection c
        where n.CINPlanEndDate not between c.starts and c.ends
    """,
    cases=(
        """
        CINplanDates | cin_no | CINPlanEndDate
        fails        | 1      | 2026-03-31
                     | 2      | 2026-04-01
                     | 3      | 2027-03-31
        fails        | 4      | 2027-04-01
                     | 5      |
        """,
    ),
)

plans_overlap = Rule(
    code="4014",
    says="CIN Plan data contains overlapping dates",
    advice="A child has one child in need plan at a time: check the days of both plans.",
    blames={"CINplanDates": "CINPlanStartDate CINPlanEndDate"},
    sql="""
        select a.row_key as CINplanDates
        from CINplanDates a
        join CINplanDates b on b.child_no = a.child_no and b.row_key <> a.row_key
        cross join collection c
        where a.CINPlanStartDate between b.CINPlanStartDate and coalesce(b.CINPlanEndDate, c.ends)
          or b.CINPlanStartDate between a.CINPlanStartDate and coalesce(a.CINPlanEndDate, c.ends)
    """,
    cases=(
        """
        CINplanDates | child_no | cin_no | CINPlanStartDate | CINPlanEndDate
                     | 1        | 1      | 2026-04-10       | 2026-05-10
                     | 1        | 1      | 2026-05-11       |
        fails        | 2        | 2      | 2026-04-10       | 2026-05-10
        fails        | 2        | 3      | 2026-05-10       |
        fails        | 3        | 4      | 2026-04-10       |
        fails        | 3        | 4      | 2027-03-31       |
                     | 4        | 5      | 2026-04-10       |
                     | 4        | 5      | 2027-04-01       |
                     | 5        | 6      | 2026-04-10       |
                     | 6        | 7      | 2026-04-10       |
                     | 7        | 8      | 2026-04-10       |
                     | 7        | 8      |                  |
        """,
    ),
)

plan_before_referral = Rule(
    code="4015",
    says="The CIN Plan start date cannot be before the referral date",
    advice="Check the day the plan started: it is before the referral.",
    blames={"CINplanDates": "CINPlanStartDate", "CINdetails": "CINreferralDate"},
    sql="""
        select n.row_key as CINplanDates, d.row_key as CINdetails
        from CINplanDates n
        join CINdetails d on d.cin_no = n.cin_no
        where n.CINPlanStartDate < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate
        fails      | 1      | 2026-05-02
                   | 2      | 2026-05-02
                   | 3      |

        CINplanDates | cin_no | CINPlanStartDate
        fails        | 1      | 2026-05-01
                     | 1      | 2026-05-02
                     | 2      | 2026-05-03
                     | 2      |
                     | 3      | 2026-05-01
        """,
    ),
)

_BOTH_PLANS = {
    "CINplanDates": "CINPlanStartDate CINPlanEndDate",
    "ChildProtectionPlans": "CPPstartDate CPPendDate",
}

started_during_protection_plan = Rule(
    code="4016",
    says="A CIN Plan has been reported as open at the same time as a Child Protection Plan.",
    advice="Check the plans' days: a child in need plan starts on or after the day the protection plan ends.",
    blames=_BOTH_PLANS,
    sql="""
        select n.row_key as CINplanDates, p.row_key as ChildProtectionPlans
        from CINplanDates n
        join ChildProtectionPlans p on p.child_no = n.child_no
        cross join collection c
        where n.CINPlanStartDate between p.CPPstartDate and coalesce(p.CPPendDate, c.ends)
          and n.CINPlanStartDate is distinct from p.CPPendDate
    """,
    cases=(
        """
        ChildProtectionPlans | child_no | cin_no | CPPstartDate | CPPendDate
        fails                | 1        | 21     | 2026-05-01   | 2026-06-01
        fails                | 2        | 22     | 2026-05-01   |
                             | 3        | 23     | 2026-05-01   | 2026-06-01
                             | 4        | 24     | 2026-05-01   |
                             | 5        | 25     |              | 2026-06-01

        CINplanDates | child_no | cin_no | CINPlanStartDate
        fails        | 1        | 21     | 2026-05-01
        fails        | 1        | 29     | 2026-05-31
                     | 1        | 21     | 2026-04-30
                     | 1        | 21     | 2026-06-01
        fails        | 2        | 22     | 2027-03-31
                     | 3        | 23     | 2026-06-02
                     | 3        | 23     |
                     | 4        | 24     | 2027-04-01
                     | 5        | 25     | 2026-05-15
        """,
    ),
)

protection_plan_started_during_plan = Rule(
    code="4017",
    says="A CIN Plan has been reported as open at the same time as a Child Protection Plan.",
    advice="Check the plans' days: the child in need plan ends on or before the day the protection plan starts.",
    blames=_BOTH_PLANS,
    sql="""
        select n.row_key as CINplanDates, p.row_key as ChildProtectionPlans
        from CINplanDates n
        join ChildProtectionPlans p on p.child_no = n.child_no
        cross join collection c
        where p.CPPstartDate between n.CINPlanStartDate and coalesce(n.CINPlanEndDate, c.ends)
          and p.CPPstartDate is distinct from n.CINPlanEndDate
    """,
    cases=(
        """
        CINplanDates | child_no | cin_no | CINPlanStartDate | CINPlanEndDate
        fails        | 1        | 21     | 2026-05-01       | 2026-06-01
        fails        | 2        | 22     | 2026-05-01       |
                     | 3        | 23     | 2026-05-01       | 2026-06-01
                     | 4        | 24     | 2026-05-01       |
                     | 5        | 25     |                  | 2026-06-01

        ChildProtectionPlans | child_no | cin_no | CPPstartDate
        fails                | 1        | 21     | 2026-05-01
        fails                | 1        | 29     | 2026-05-31
                             | 1        | 21     | 2026-04-30
                             | 1        | 21     | 2026-06-01
        fails                | 2        | 22     | 2027-03-31
                             | 3        | 23     | 2026-06-02
                             | 3        | 23     |
                             | 4        | 24     | 2027-04-01
                             | 5        | 25     | 2026-05-15
        """,
    ),
)
