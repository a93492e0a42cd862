"""Pupil numbers: the number that a school gave, one it gave before, or why there is none."""

from throughline.exchange.returns.rule import Rule, Severity

# The check letters of 0 to 22: I, O and S are never used.
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_WEIGHED = " + ".join(f"{place} * cast(substr(i.UPN, {place}, 1) as integer)" for place in range(2, 14))

# The authorities since April 1998 and the pseudo authorities, as the Department lists them for rule 1530.
_RANGES = (
    "001-005 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420-420 660-681 701-708 800-803 "
    "805-808 810-813 815-816 820-823 825-826 830-831 835-841 845-846 850-852 855-857 860-861 865-896 908-909 "
    "916-916 919-919 921-921 925-926 928-929 931-931 933-933 935-938 940-941"
)
# Cumberland, and Westmorland and Furness: authorities since 1 April 2023.
_SINCE_2023 = "942-943"

pupil_number_check_letter_wrong = Rule(
    code="1510",
    says="UPN invalid (wrong check letter at character 1)",
    advice="Copy the UPN again from the school's record: its first letter does not belong to its digits.",
    blames={"ChildIdentifiers": "UPN"},
    sql=f"""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where case when regexp_matches(i.UPN, '^.[0-9]{{12}}$')
          then substr(i.UPN, 1, 1) <> substr('{_LETTERS}', ({_WEIGHED}) % 23 + 1, 1) else false end
    """,
    cases=(
        """
        ChildIdentifiers | UPN
                         | A950000178301
        fails            | B950000178301
        fails            | A950000178302
                         | ASFFAGSVSV123
                         |
        """,
    ),
)

pupil_number_used_twice = Rule(
    code="1520",
    says="More than one record with the same UPN.",
    advice="Check whose UPN this is: another child in the file has it too.",
    blames={"ChildIdentifiers": "UPN"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where i.UPN in (select UPN from ChildIdentifiers group by UPN having count(*) > 1)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | UPN
                         | 1        | T002000000001
        fails            | 2        | T002000000002
        fails            | 3        | T002000000002
                         | 4        |
                         | 5        |
        """,
    ),
)


def _authority_not_recognised(ranges: str, wrong: str, right: str, **years: str) -> Rule:
    ends = [part.split("-") for part in ranges.split()]
    codes = ", ".join(f"'{n:03}'" for first, last in ends for n in range(int(first), int(last) + 1))
    return Rule(
        code="1530",
        says="UPN invalid (characters 2-4 not a recognised LA code)",
        advice="Copy the UPN again from the school's record: its first three digits are not an authority's.",
        blames={"ChildIdentifiers": "UPN"},
        sql=f"""
            select i.row_key as ChildIdentifiers
            from ChildIdentifiers i
            where substr(i.UPN, 2, 3) not in ({codes})
        """,
        cases=(
            f"""
            ChildIdentifiers | UPN
            fails            | A000000000001
                             | A001000000001
                             | A005000000001
            fails            | A006000000001
                             | A420000000001
            fails            | A419000000001
                             | A896000000001
            fails            | A897000000001
                             | {right}
            fails            | {wrong}
            fails            | A99
                             |
            """,
        ),
        **years,
    )


pupil_number_of_no_authority = (
    _authority_not_recognised(_RANGES, "A942000000001", "A941000000001", until="2022-23"),
    _authority_not_recognised(f"{_RANGES} {_SINCE_2023}", "A944000000001", "A943000000001", since="2023-24"),
)

pupil_number_not_numeric = Rule(
    code="1540",
    says="UPN invalid (characters 5-12 not all numeric)",
    advice="Copy the UPN again from the school's record: its fifth to twelfth characters must be digits.",
    blames={"ChildIdentifiers": "UPN"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where not regexp_matches(i.UPN, '^.{4}[0-9]{8}')
    """,
    cases=(
        """
        ChildIdentifiers | UPN
                         | X000000000000
                         | XABC00000000A
        fails            | X000A00000000
        fails            | X0000000000A0
        fails            | X0000000000
                         |
        """,
    ),
)

pupil_number_last_character_wrong = Rule(
    code="1550",
    says="UPN invalid (character 13 not a recognised value)",
    advice="Copy the UPN again from the school's record: it has 13 characters, and the last is not I, O or S.",
    blames={"ChildIdentifiers": "UPN"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where not regexp_matches(i.UPN, '^.{12}[0-9A-HJ-NP-RT-Z]$')
    """,
    cases=(
        """
        ChildIdentifiers | UPN
                         | X000000000000
                         | X00000000000A
                         | X00000000000Z
        fails            | X00000000000I
        fails            | X00000000000O
        fails            | X00000000000S
        fails            | X00000000000a
        fails            | X00000000000
        fails            | X0000000000000
                         |
        """,
    ),
)

former_pupil_number_wrongly_formatted = Rule(
    code="1560Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Former UPN wrongly formatted",
    advice="Copy the former UPN again: a letter, eleven digits, then a digit or a letter.",
    blames={"ChildIdentifiers": "FormerUPN"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where not regexp_matches(i.FormerUPN, '^[A-Za-z][0-9]{11}[0-9A-Za-z]$')
    """,
    cases=(
        """
        ChildIdentifiers | FormerUPN
                         | E000215119000
                         | E00021511900A
        fails            | 0000215119000
        fails            | X0000y0000007
        fails            | E00021511900
        fails            | E0002151190000
        fails            | E00021511900-
                         |
        """,
    ),
)

no_pupil_number_after_five = Rule(
    code="8770Q",
    until="2023-24",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: UPN or reason UPN missing expected for a "
    "child who is more than 5 years old",
    advice="Ask the school for the child's UPN, or say why there is none.",
    blames={"ChildIdentifiers": "UPN UPNunknown"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i cross join collection y
        where i.UPN is null
          and not exists (select 1 from code c where c.list = 'UPNunknown' and c.code = i.UPNunknown)
          and i.PersonBirthDate < y.ends - interval 6 year
          and exists (select 1 from CINdetails d where d.child_no = i.child_no and not d.ReferralNFA)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | UPN           | UPNunknown | PersonBirthDate
        fails            | 1        |               |            | 2018-03-30
                         | 2        |               |            | 2018-03-31
                         | 3        | A950000178301 |            | 2016-01-01
                         | 4        |               | UN1        | 2016-01-01
        fails            | 5        |               | UN8        | 2016-01-01
        fails            | 6        |               | MOB        | 2016-01-01
                         | 7        |               |            | 2016-01-01
                         | 8        |               |            |

        CINdetails | child_no | ReferralNFA
                   | 1        | 0
                   | 2        | 0
                   | 3        | 0
                   | 4        | 0
                   | 5        | 0
                   | 6        | 0
                   | 7        | 1
                   | 8        | 0
        """,
    ),
)

# The text says “greater than or equal to the reference date minus 4 years”, which would be the younger children;
# the message says of school age, so the age is meant.
no_pupil_number_at_school_age = Rule(
    code="8770Q",
    since="2024-25",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: UPN is missing or reason UPN is missing "
    "or is UN1 for a child who is of school age.",
    advice="Ask the school for the child's UPN, or say why there is none; UN1 is only for younger children.",
    blames={"ChildIdentifiers": "UPN UPNunknown"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i cross join collection y
        where i.UPN is null
          and (i.UPNunknown = 'UN1' or not exists (
            select 1 from code c where c.list = 'UPNunknown' and c.code = i.UPNunknown))
          and i.PersonBirthDate <= y.ends - interval 4 year
          and exists (select 1 from CINdetails d where d.child_no = i.child_no and not d.ReferralNFA)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | UPN           | UPNunknown | PersonBirthDate
        fails            | 1        |               |            | 2023-03-30
        fails            | 2        |               |            | 2023-03-31
                         | 3        |               |            | 2023-04-01
                         | 4        | A950000178301 |            | 2020-01-01
                         | 5        |               | UN2        | 2020-01-01
        fails            | 6        |               | UN1        | 2020-01-01
        fails            | 7        |               | UN8        | 2020-01-01
        fails            | 8        |               | MOB        | 2020-01-01
                         | 9        |               |            | 2020-01-01
                         | 10       |               |            |
                         | 11       |               | UN1        | 2023-04-01
                         | 12       |               |            | 2020-01-01

        CINdetails | child_no | ReferralNFA
                   | 1        | 0
                   | 1        | 1
                   | 2        | false
                   | 3        | 0
                   | 4        | 0
                   | 5        | 0
                   | 6        | 0
                   | 7        | 0
                   | 8        | 0
                   | 9        | 1
                   | 10       | 0
                   | 11       | 0
                   | 12       |
        """,
    ),
)

no_further_action_and_further_action = Rule(
    code="8772",
    says="UPN unknown reason is UN7 (Referral with no further action) but at least one CIN details is a "
    "referral going on to further action",
    advice="Give the UPN or another reason: UN7 is only for a child whose referrals all ended with no further action.",
    blames={"ChildIdentifiers": "UPNunknown", "CINdetails": "ReferralNFA"},
    sql="""
        select i.row_key as ChildIdentifiers, d.row_key as CINdetails
        from ChildIdentifiers i
        join CINdetails d on d.child_no = i.child_no
        where i.UPNunknown = 'UN7' and d.ReferralNFA is distinct from true
    """,
    cases=(
        """
        ChildIdentifiers | child_no | UPNunknown
                         | 1        | UN7
        fails            | 2        | UN7
        fails            | 3        | UN7
                         | 4        | UN6
                         | 5        |

        CINdetails | child_no | ReferralNFA
                   | 1        | 1
                   | 1        | true
                   | 2        | 1
        fails      | 2        | 0
        fails      | 3        |
                   | 4        | 0
                   | 5        | 0
        """,
    ),
)
