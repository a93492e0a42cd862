"""Child protection plans: their days, their categories, one at a time, each from a conference."""

from throughline.exchange.returns.rule import Rule

protection_plans_overlap = Rule(
    code="8940",
    says="Child Protection Plan data contains overlapping dates",
    advice="A child has one protection plan at a time: check the days of both plans.",
    blames={"ChildProtectionPlans": "CPPstartDate CPPendDate"},
    sql="""
        select a.row_key as ChildProtectionPlans
        from ChildProtectionPlans a
        join ChildProtectionPlans b on b.child_no = a.child_no and b.row_key <> a.row_key
        cross join collection c
        where a.CPPstartDate between b.CPPstartDate and coalesce(b.CPPendDate, c.ends)
          or b.CPPstartDate between a.CPPstartDate and coalesce(a.CPPendDate, c.ends)
    """,
    cases=(
        """
        ChildProtectionPlans | child_no | CPPstartDate | CPPendDate
                             | 1        | 2026-04-10   | 2026-05-10
                             | 1        | 2026-05-11   |
        fails                | 2        | 2026-04-10   | 2026-05-10
        fails                | 2        | 2026-05-10   |
        fails                | 3        | 2026-04-10   |
        fails                | 3        | 2027-03-31   |
                             | 4        | 2026-04-10   |
                             | 4        | 2027-04-01   |
                             | 5        | 2026-04-10   |
                             | 6        | 2026-04-10   |
        """,
    ),
)

plan_before_referral = Rule(
    code="1105",
    says="The child protection plan start date cannot be before the referral date",
    advice="Check the day the plan started: it is before the referral.",
    blames={"ChildProtectionPlans": "CPPstartDate", "CINdetails": "CINreferralDate"},
    sql="""
        select p.row_key as ChildProtectionPlans, d.row_key as CINdetails
        from ChildProtectionPlans p
        join CINdetails d on d.cin_no = p.cin_no
        where p.CPPstartDate < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate
        fails      | 1      | 2026-05-02
                   | 2      | 2026-05-02
                   | 3      |

        ChildProtectionPlans | cin_no | CPPstartDate
        fails                | 1      | 2026-05-01
                             | 1      | 2026-05-02
                             | 2      | 2026-05-03
                             | 2      |
                             | 3      | 2026-05-01
        """,
    ),
)

# An enquiry that needed no conference is not the one this plan came from, so the episode's own conference may be.
plan_not_from_a_conference = Rule(
    code="2885",
    says="Child protection plan shown as starting a different day to the initial child protection "
    "conference.",
    advice="Check the days of the plan and the initial conference: the plan starts at the conference.",
    blames={"ChildProtectionPlans": "CPPstartDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p cross join collection c
        where p.CPPstartDate between c.starts and c.ends
          and not exists (
            select 1 from Section47 s where s.cin_no = p.cin_no and s.DateOfInitialCPC = p.CPPstartDate)
          and not exists (
            select 1 from CINdetails d
            where d.cin_no = p.cin_no and d.DateOfInitialCPC = p.CPPstartDate
              and not exists (
                select 1 from Section47 s
                where s.cin_no = d.cin_no and s.ICPCnotRequired is distinct from true))
    """,
    cases=(
        """
        ChildProtectionPlans | child_no | cin_no | CPPstartDate
                             | 1        | 21     | 2026-05-02
        fails                | 1        | 21     | 2026-05-03
        fails                | 1        | 21     | 2026-05-01
                             | 2        | 22     | 2026-05-02
        fails                | 3        | 23     | 2026-05-02
                             | 4        | 24     | 2026-05-02
        fails                | 5        | 25     | 2026-05-02
        fails                | 6        | 26     | 2026-04-01
                             | 6        | 26     | 2026-03-31
        fails                | 6        | 26     | 2027-03-31
                             | 6        | 26     | 2027-04-01
                             | 6        | 26     |
        fails                | 6        | 27     | 2026-05-02
        fails                | 8        | 28     | 2026-05-02

        Section47 | child_no | cin_no | DateOfInitialCPC | ICPCnotRequired
                  | 1        | 21     | 2026-05-02       | 0
                  | 1        | 21     |                  | 1
                  | 3        | 23     |                  | 0
                  | 4        | 24     |                  | 1
                  | 5        | 25     | 2026-05-03       | 0
                  | 6        | 29     | 2026-05-02       | 0
                  | 8        | 28     |                  |

        CINdetails | child_no | cin_no | DateOfInitialCPC
                   | 2        | 22     | 2026-05-02
                   | 3        | 23     | 2026-05-02
                   | 4        | 24     | 2026-05-02
                   | 5        | 25     | 2026-05-02
                   | 6        | 26     | 2026-05-02
                   | 6        | 27     | 2026-05-01
                   | 8        | 28     | 2026-05-02
        """,
    ),
)

plan_start_missing_or_late = Rule(
    code="8720",
    says="Child Protection Plan Start Date missing or out of data collection period",
    advice="Enter the day the plan started, on or before the last day of the census year.",
    blames={"ChildProtectionPlans": "CPPstartDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p cross join collection c
        where p.CPPstartDate is null or p.CPPstartDate > c.ends
    """,
    cases=(
        """
        ChildProtectionPlans | plan_no | CPPstartDate
                             | 1       | 2027-03-30
                             | 2       | 2027-03-31
        fails                | 3       | 2027-04-01
        fails                | 4       | 2026-31-12
        fails                | 5       |
        """,
    ),
)

number_of_earlier_plans_missing = Rule(
    code="8730",
    says="Total Number of previous Child Protection Plans missing",
    advice="Enter how many protection plans the child had before; 0 if none.",
    blames={"ChildProtectionPlans": "NumberOfPreviousCPP"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p
        where p.NumberOfPreviousCPP is null or p.NumberOfPreviousCPP < 0
    """,
    cases=(
        """
        ChildProtectionPlans | plan_no | NumberOfPreviousCPP
                             | 1       | 0
                             | 2       | 1
        fails                | 3       | -1
        fails                | 4       | one
        fails                | 5       |
        """,
    ),
)

plan_of_one_day = Rule(
    code="8840",
    says="Child Protection Plan cannot start and end on the same day",
    advice="Check the days the plan started and ended: they are the same.",
    blames={"ChildProtectionPlans": "CPPstartDate CPPendDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p
        where p.CPPendDate = p.CPPstartDate
    """,
    cases=(
        """
        ChildProtectionPlans | plan_no | CPPstartDate | CPPendDate
                             | 1       | 2026-05-02   | 2026-05-01
        fails                | 2       | 2026-05-02   | 2026-05-02
                             | 3       | 2026-05-02   | 2026-05-03
                             | 4       | 2026-05-02   |
                             | 5       |              |
        """,
    ),
)


def _category_not_valid(code: str, which: str) -> Rule:
    column = f"{which}CategoryOfAbuse"
    return Rule(
        code=code,
        says=f"{which} Category of Abuse code missing or invalid "
        "(see Category of Abuse table in CIN Census code set)",
        advice=f"Choose the {which.lower()} category of abuse from the list: NEG, PHY, SAB, EMO or MUL.",
        blames={"ChildProtectionPlans": column},
        sql=f"""
            select p.row_key as ChildProtectionPlans
            from ChildProtectionPlans p
            where not exists (select 1 from code c where c.list = '{column}' and c.code = p.{column})
        """,
        cases=(
            f"""
            ChildProtectionPlans | plan_no | {column}
            fails                | 1       | neg
                                 | 2       | NEG
                                 | 3       | PHY
                                 | 4       | SAB
                                 | 5       | EMO
                                 | 6       | MUL
            fails                | 7       | N1
            fails                | 8       |
            """,
        ),
    )


categories_not_valid = (_category_not_valid("8905", "Initial"), _category_not_valid("8910", "Latest"))

plan_started_after_death = Rule(
    code="8915",
    says="Child Protection Plan shown as starting after the child’s Date of Death",
    advice="Check the day the plan started and the date of death.",
    blames={"ChildProtectionPlans": "CPPstartDate", "ChildIdentifiers": "PersonDeathDate"},
    sql="""
        select p.row_key as ChildProtectionPlans, i.row_key as ChildIdentifiers
        from ChildProtectionPlans p
        join ChildIdentifiers i on i.child_no = p.child_no
        where p.CPPstartDate > i.PersonDeathDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-06-01
                         | 2        | 2026-06-01
                         | 3        |

        ChildProtectionPlans | child_no | CPPstartDate
        fails                | 1        | 2026-06-02
                             | 1        | 2026-05-31
                             | 2        | 2026-06-01
                             | 2        |
                             | 3        | 2026-06-02
        """,
    ),
)

plan_ended_after_death = Rule(
    code="8920",
    says="Child Protection Plan cannot end after the child’s Date of Death",
    advice="Check the day the plan ended and the date of death.",
    blames={"ChildProtectionPlans": "CPPendDate", "ChildIdentifiers": "PersonDeathDate"},
    sql="""
        select p.row_key as ChildProtectionPlans, i.row_key as ChildIdentifiers
        from ChildProtectionPlans p
        join ChildIdentifiers i on i.child_no = p.child_no
        where p.CPPendDate > i.PersonDeathDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-06-01
                         | 2        | 2026-06-01
                         | 3        |

        ChildProtectionPlans | child_no | CPPendDate
        fails                | 1        | 2026-06-02
                             | 1        | 2026-05-31
                             | 2        | 2026-06-01
                             | 2        |
                             | 3        | 2026-06-02
        """,
    ),
)

plan_ends_before_it_starts = Rule(
    code="8925",
    says="Child Protection Plan End Date earlier than Start Date",
    advice="Check the days the plan started and ended.",
    blames={"ChildProtectionPlans": "CPPstartDate CPPendDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p
        where p.CPPendDate < p.CPPstartDate
    """,
    cases=(
        """
        ChildProtectionPlans | plan_no | CPPstartDate | CPPendDate
        fails                | 1       | 2026-05-02   | 2026-05-01
                             | 2       | 2026-05-02   | 2026-05-02
                             | 3       | 2026-05-02   | 2026-05-03
                             | 4       | 2026-05-02   |
                             | 5       |              | 2026-05-01
        """,
    ),
)

plan_ended_outside_the_year = Rule(
    code="8930",
    says="Child Protection Plan End Date must fall within the census year",
    advice="Check the day the plan ended: it is outside the census year.",
    blames={"ChildProtectionPlans": "CPPendDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p cross join collection c
        where p.CPPendDate not between c.starts and c.ends
    """,
    cases=(
        """
        ChildProtectionPlans | plan_no | CPPendDate
        fails                | 1       | 2026-03-31
                             | 2       | 2026-04-01
                             | 3       | 2027-03-31
        fails                | 4       | 2027-04-01
                             | 5       |
        """,
    ),
)

two_open_plans = Rule(
    code="8935",
    says="This child is showing more than one open Child Protection plan, i.e. with no End Date",
    advice="Enter the day the earlier plan ended: a child has one open protection plan.",
    blames={"ChildProtectionPlans": "CPPendDate"},
    sql="""
        select p.row_key as ChildProtectionPlans
        from ChildProtectionPlans p
        where p.CPPendDate_raw is null
          and exists (
            select 1 from ChildProtectionPlans o
            where o.child_no = p.child_no and o.row_key <> p.row_key and o.CPPendDate_raw is null)
    """,
    cases=(
        """
        ChildProtectionPlans | child_no | cin_no | plan_no | CPPendDate
        fails                | 1        | 21     | 1       |
        fails                | 1        | 21     | 2       |
                             | 1        | 21     | 3       | 2026-05-01
        fails                | 2        | 22     | 4       |
        fails                | 2        | 23     | 5       |
                             | 3        | 24     | 6       |
                             | 3        | 24     | 7       | 2026-05-01
                             | 3        | 24     | 8       | 2026-31-12
        """,
    ),
)
