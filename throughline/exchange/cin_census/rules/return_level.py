"""The return as a whole: its header, and what one authority's children must show between them."""

from throughline.exchange.returns.rule import Rule, Severity

# Rows that only make up the number: whether the count is over a limit is what these cases draw.
_GIRLS = "\n".join("   | F | " for _ in range(48))
_GENDERS = "\n".join(" | 2 | " for _ in range(48))

reference_date_not_the_years_end = Rule(
    code="100",
    says="Reference Date is incorrect",
    advice="Set the reference date to 31 March, the last day of the census year.",
    blames={"Header": "ReferenceDate"},
    sql="""
        select h.row_key as Header
        from Header h cross join collection c
        where h.ReferenceDate is distinct from c.ends
    """,
    cases=(
        """
        Header | ReferenceDate
               | 2027-03-31

        collection | year
                   | 2026-27
        """,
        """
        Header | ReferenceDate
        fails  | 2027-03-30
        fails  | 2026-03-31
        fails  |
        """,
    ),
)

few_disability_codes = Rule(
    code="2887Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Less than 8 disability codes have been used in your return",
    advice="Check that disabilities are recorded as they are: the whole return uses seven codes or fewer.",
    blames={"Header": "Year"},
    sql="""
        select h.row_key as Header
        from Header h
        where (select count(distinct d.Disability) from Disabilities d where d.Disability <> 'NONE') < 8
    """,
    cases=(
        """
        Header | Year
               | 2027

        Disabilities | child_no | Disability
                     | 1        | MOB
                     | 2        | HAND
                     | 3        | PC
                     | 4        | INC
                     | 5        | COMM
                     | 6        | LD
                     | 7        | HEAR
                     | 8        | VIS
        """,
        """
        Header | Year
        fails  | 2027

        Disabilities | child_no | Disability
                     | 1        | MOB
                     | 2        | HAND
                     | 3        | PC
                     | 4        | INC
                     | 5        | COMM
                     | 6        | LD
                     | 7        | HEAR
                     | 8        | NONE
                     | 9        | MOB
        """,
    ),
)

more_plans_than_conferences = Rule(
    code="2883",
    says="There are more child protection plans starting than initial conferences taking place",
    advice="Check the days of plans and initial conferences: each plan of the year starts at a conference.",
    blames={"Header": "Year"},
    sql="""
        select h.row_key as Header
        from Header h
        where (
            select count(*) from ChildProtectionPlans p cross join collection c
            where p.CPPstartDate between c.starts and c.ends)
          > (
            select count(*) from CINdetails d cross join collection c
            where d.DateOfInitialCPC between c.starts and c.ends)
          + (
            select count(*) from Section47 s cross join collection c
            where s.DateOfInitialCPC between c.starts and c.ends)
    """,
    cases=(
        """
        Header | Year
               | 2027

        ChildProtectionPlans | child_no | CPPstartDate
                             | 1        | 2026-04-01
                             | 2        | 2027-03-31
                             | 3        | 2026-03-31
                             | 4        | 2027-04-01
                             | 5        |
                             | 6        | 2026-04-01
                             | 7        | 2027-03-31

        CINdetails | child_no | DateOfInitialCPC
                   | 1        | 2026-04-01
                   | 6        | 2027-03-31

        Section47 | child_no | DateOfInitialCPC
                  | 2        | 2027-03-31
                  | 7        | 2026-04-01
        """,
        """
        Header | Year
        fails  | 2027

        ChildProtectionPlans | child_no | CPPstartDate
                             | 1        | 2026-04-01
                             | 2        | 2027-03-31

        CINdetails | child_no | DateOfInitialCPC
                   | 1        | 2026-03-31
                   | 2        | 2027-04-01
                   | 3        |

        Section47 | child_no | DateOfInitialCPC
                  | 1        | 2026-03-31
                  | 2        | 2027-03-31
                  | 3        | 2027-04-01
                  | 4        |
        """,
        """
        Header | Year
               | 2027
        """,
    ),
)

much_gender_not_recorded = Rule(
    code="2886Q",
    until="2023-24",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Percentage of children with no gender recorded "
    "is more than 2% (excluding unborns)",
    advice="Record the gender of the children who have none: more than 2 in 100 lack it.",
    blames={"Header": "Year"},
    sql="""
        select h.row_key as Header
        from Header h
        where 100 * (
            select count(*) from ChildIdentifiers i
            where coalesce(i.GenderCurrent, '0') = '0' and i.ExpectedPersonBirthDate_raw is null)
          > 2 * (select count(*) from ChildIdentifiers)
    """,
    cases=(
        f"""
        Header | Year
               | 2024

        ChildIdentifiers | GenderCurrent | ExpectedPersonBirthDate
{_GENDERS}
                         | 1             |
                         | 0             |
        """,
        f"""
        Header | Year
        fails  | 2024

        ChildIdentifiers | GenderCurrent | ExpectedPersonBirthDate
{_GENDERS}
                         |               |
        """,
        f"""
        Header | Year
               | 2024

        ChildIdentifiers | GenderCurrent | ExpectedPersonBirthDate
{_GENDERS}
                         | 0             | 2024-05-01
                         |               | 2024-05-01
                         |               | 2023-31-12
                         |               | 2023-31-12
        """,
    ),
)

# The text still says “equal to zero”, which is how not recorded was written before 2024-25; it is U since.
much_sex_not_recorded = Rule(
    code="2886Q",
    since="2024-25",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Percentage of children with no sex recorded "
    "is more than 2% (excluding unborns)",
    advice="Record the sex of the children who have none: more than 2 in 100 lack it.",
    blames={"Header": "Year"},
    sql="""
        select h.row_key as Header
        from Header h
        where 100 * (
            select count(*) from ChildIdentifiers i
            where coalesce(i.Sex, 'U') in ('U', '0') and i.ExpectedPersonBirthDate_raw is null)
          > 2 * (select count(*) from ChildIdentifiers)
    """,
    cases=(
        f"""
        Header | Year
               | 2027

        ChildIdentifiers | Sex | ExpectedPersonBirthDate
{_GIRLS}
                         | M   |
                         | U   |
        """,
        f"""
        Header | Year
        fails  | 2027

        ChildIdentifiers | Sex | ExpectedPersonBirthDate
{_GIRLS}
                         |     |
        """,
        f"""
        Header | Year
        fails  | 2027

        ChildIdentifiers | Sex | ExpectedPersonBirthDate
{_GIRLS}
                         | 0   |
                         | U   |
        """,
        f"""
        Header | Year
               | 2027

        ChildIdentifiers | Sex | ExpectedPersonBirthDate
{_GIRLS}
                         | U   | 2027-05-01
                         |     | 2027-05-01
                         | U   | 2026-31-12
                         | U   | 2026-31-12
        """,
    ),
)

one_disability_a_child = Rule(
    code="2888Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Only one disability code is recorded per "
    "child and multiple disabilities should be recorded where possible.",
    advice="Check that every disability of a child is recorded: no child in the whole return has two.",
    blames={"Header": "Year"},
    sql="""
        select h.row_key as Header
        from Header h
        where exists (select 1 from Disabilities d where d.Disability <> 'NONE')
          and not exists (
            select d.child_no from Disabilities d
            where d.Disability <> 'NONE'
            group by d.child_no having count(distinct d.Disability) > 1)
    """,
    cases=(
        """
        Header | Year
               | 2027

        Disabilities | child_no | Disability
                     | 1        | MOB
                     | 2        | LD
                     | 2        | VIS
        """,
        """
        Header | Year
        fails  | 2027

        Disabilities | child_no | Disability
                     | 1        | MOB
                     | 1        | MOB
                     | 2        | LD
                     | 3        | NONE
                     | 3        | HAND
                     | 4        |
        """,
        """
        Header | Year
               | 2027

        Disabilities | child_no | Disability
                     | 1        | NONE
                     | 2        |
        """,
    ),
)
