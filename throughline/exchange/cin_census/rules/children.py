"""Who the child is: the authority's id, sex, and the days of birth and death."""

from throughline.exchange.returns.rule import Rule, Severity

child_id_missing = Rule(
    code="8500",
    says="LA Child ID missing",
    advice="Give the child the id that your authority keeps for them.",
    blames={"ChildIdentifiers": "LAchildID"},
    sql="select i.row_key as ChildIdentifiers from ChildIdentifiers i where i.LAchildID is null",
    cases=(
        """
        ChildIdentifiers | child_no | LAchildID
                         | 1        | 101
        fails            | 2        |
        """,
    ),
)

child_id_too_long = Rule(
    code="1570",
    since="2024-25",
    says="LA Child ID must not be longer than 20 characters",
    advice="Use the authority's own id for the child: this one has more than 20 characters.",
    blames={"ChildIdentifiers": "LAchildID"},
    sql="select i.row_key as ChildIdentifiers from ChildIdentifiers i where length(i.LAchildID) > 20",
    cases=(
        """
        ChildIdentifiers | child_no | LAchildID
                         | 1        | 1234567890123456789
                         | 2        | 12345678901234567890
        fails            | 3        | 123456789012345678901
                         | 4        |
        """,
    ),
)

child_id_with_other_characters = Rule(
    code="1580",
    since="2024-25",
    says="LA Child ID must not contain any non-alphanumeric characters",
    advice="Write the child's id with letters and digits only.",
    blames={"ChildIdentifiers": "LAchildID"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where regexp_matches(i.LAchildID, '[^0-9A-Za-z]')
    """,
    cases=(
        """
        ChildIdentifiers | child_no | LAchildID
                         | 1        | Ab09zZ
        fails            | 2        | AB-09
        fails            | 3        | AB 09
        fails            | 4        | É09
                         | 5        |
        """,
    ),
)

child_reported_twice = Rule(
    code="8510",
    says="More than one child record with the same LA Child ID",
    advice="Report each child once: two children in the file have this id.",
    blames={"ChildIdentifiers": "LAchildID"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where i.LAchildID in (select LAchildID from ChildIdentifiers group by LAchildID having count(*) > 1)
    """,
    cases=(
        """
        ChildIdentifiers | LAchildID
                         | 101
        fails            | 102
        fails            | 102
                         |
                         |
        """,
    ),
)

child_without_episode = Rule(
    code="8590",
    says="Child does not have a recorded CIN episode.",
    advice="Add the referral that this child is reported for, or leave the child out.",
    blames={"ChildIdentifiers": "LAchildID"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where not exists (select 1 from CINdetails d where d.child_no = i.child_no)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | LAchildID
                         | 1        | 101
        fails            | 2        | 101

        CINdetails | child_no | cin_no
                   | 1        | 1
        """,
    ),
)

gender_missing = Rule(
    code="4180",
    until="2023-24",
    says="Gender is missing",
    advice="Record the child's gender as 1, 2, 0 or 9.",
    blames={"ChildIdentifiers": "GenderCurrent"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where coalesce(i.GenderCurrent, '') not in ('0', '1', '2', '9')
    """,
    cases=(
        """
        ChildIdentifiers | child_no | GenderCurrent
                         | 1        | 0
                         | 2        | 1
                         | 3        | 2
                         | 4        | 9
        fails            | 5        | 3
        fails            | 6        | M
        fails            | 7        |
        """,
    ),
)

sex_not_valid = Rule(
    code="4180",
    since="2024-25",
    says="Sex must be provided and equal M, F, or U",
    advice="Record the child's sex as M, F or U.",
    blames={"ChildIdentifiers": "Sex"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where not exists (select 1 from code c where c.list = 'Sex' and c.code = i.Sex)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | Sex
                         | 1        | M
                         | 2        | F
                         | 3        | U
        fails            | 4        | m
        fails            | 5        | 1
        fails            | 6        | MOB
        fails            | 7        |
        """,
    ),
)

gender_of_unborn_not_unknown = Rule(
    code="8750",
    until="2023-24",
    says="Gender must equal 0 for an unborn child",
    advice="Record the gender of an unborn child as 0, or give the date of birth.",
    blames={"ChildIdentifiers": "GenderCurrent PersonBirthDate ExpectedPersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where i.ExpectedPersonBirthDate_raw is not null and i.PersonBirthDate_raw is null
          and i.GenderCurrent is distinct from '0'
    """,
    cases=(
        """
        ChildIdentifiers | child_no | ExpectedPersonBirthDate | PersonBirthDate | GenderCurrent
                         | 1        | 2024-05-01              |                 | 0
        fails            | 2        | 2024-05-01              |                 | 2
        fails            | 3        | 2024-05-01              |                 |
                         | 4        | 2024-05-01              | 2024-03-01      | 2
                         | 5        |                         | 2024-03-01      | 2
                         | 6        |                         |                 | 2
        fails            | 7        | 2023-31-12              |                 | 2
                         | 8        | 2024-05-01              | 2023-31-12      | 2
        """,
    ),
)

sex_of_unborn_not_unknown = Rule(
    code="8750",
    since="2024-25",
    says="Sex must equal U for an unborn child",
    advice="Record the sex of an unborn child as U, or give the date of birth.",
    blames={"ChildIdentifiers": "Sex PersonBirthDate ExpectedPersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where i.ExpectedPersonBirthDate_raw is not null and i.PersonBirthDate_raw is null
          and i.Sex is distinct from 'U'
    """,
    cases=(
        """
        ChildIdentifiers | child_no | ExpectedPersonBirthDate | PersonBirthDate | Sex
                         | 1        | 2027-05-01              |                 | U
        fails            | 2        | 2027-05-01              |                 | F
        fails            | 3        | 2027-05-01              |                 | 0
        fails            | 4        | 2027-05-01              |                 |
                         | 5        | 2027-05-01              | 2027-03-01      | F
                         | 6        |                         | 2027-03-01      | F
                         | 7        |                         |                 | F
        fails            | 8        | 2026-31-12              |                 | F
                         | 9        | 2027-05-01              | 2026-31-12      | F
        """,
    ),
)

born_after_the_year = Rule(
    code="8520",
    says="Date of Birth is after data collection period (must be on or before the end of the census period)",
    advice="Check the date of birth; for a child not yet born give the expected date instead.",
    blames={"ChildIdentifiers": "PersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i cross join collection c
        where i.PersonBirthDate > c.ends
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate
                         | 1        | 2027-03-30
                         | 2        | 2027-03-31
        fails            | 3        | 2027-04-01
                         | 4        |
        """,
    ),
)

not_one_day_of_birth = Rule(
    code="8525Q",
    severity=Severity.QUERY,
    says="Either Date of Birth or Expected Date of Birth must be provided (but not both)",
    advice="Give the date of birth, or the expected date for a child not yet born, and only one of them.",
    blames={"ChildIdentifiers": "PersonBirthDate ExpectedPersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where (i.PersonBirthDate_raw is null and i.ExpectedPersonBirthDate_raw is null)
          or (i.PersonBirthDate_raw is not null and i.ExpectedPersonBirthDate_raw is not null)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate | ExpectedPersonBirthDate
                         | 1        | 2026-05-01      |
                         | 2        |                 | 2027-05-01
        fails            | 3        | 2027-03-01      | 2027-05-01
        fails            | 4        |                 |
                         | 5        | 2026-31-12      |
                         | 6        |                 | 2026-31-12
        fails            | 7        | 2026-31-12      | 2027-05-01
        fails            | 8        | 2027-03-01      | 2026-31-12
        """,
    ),
)

expected_birth_out_of_range = Rule(
    code="8530Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Expected Date of Birth is outside the "
    "expected range for this census (March to December of the Census Year end)",
    advice="Check the expected date of birth, or give the date of birth if the child was born.",
    blames={"ChildIdentifiers": "ExpectedPersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i cross join collection c
        where i.ExpectedPersonBirthDate
          not between c.ends - interval 30 day and c.ends + interval 9 month
    """,
    cases=(
        """
        ChildIdentifiers | child_no | ExpectedPersonBirthDate
        fails            | 1        | 2027-02-28
                         | 2        | 2027-03-01
                         | 3        | 2027-12-31
        fails            | 4        | 2028-01-01
                         | 5        |
        """,
    ),
)

died_before_birth = Rule(
    code="8535Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Child’s date of death should not be "
    "prior to the date of birth",
    advice="Check the dates of birth and death: the death is the earlier.",
    blames={"ChildIdentifiers": "PersonDeathDate PersonBirthDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i
        where i.PersonDeathDate < i.PersonBirthDate
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate | PersonDeathDate
        fails            | 1        | 2026-05-02      | 2026-05-01
                         | 2        | 2026-05-02      | 2026-05-02
                         | 3        | 2026-05-02      | 2026-05-03
                         | 4        | 2026-05-02      |
                         | 5        |                 | 2026-05-01
        """,
    ),
)

died_outside_the_year = Rule(
    code="8545Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Child's date of death should be within "
    "the census year",
    advice="Check the date of death: it is outside the census year.",
    blames={"ChildIdentifiers": "PersonDeathDate"},
    sql="""
        select i.row_key as ChildIdentifiers
        from ChildIdentifiers i cross join collection c
        where i.PersonDeathDate not between c.starts and c.ends
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonDeathDate
        fails            | 1        | 2026-03-31
                         | 2        | 2026-04-01
                         | 3        | 2027-03-31
        fails            | 4        | 2027-04-01
                         | 5        |
        """,
    ),
)

over_25 = Rule(
    code="8775Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: Child is over 25 years old",
    advice="Check the date of birth, or close the episode by the 25th birthday.",
    blames={"ChildIdentifiers": "PersonBirthDate", "CINdetails": "CINclosureDate"},
    sql="""
        select i.row_key as ChildIdentifiers, d.row_key as CINdetails
        from ChildIdentifiers i
        join CINdetails d on d.child_no = i.child_no
        cross join collection c
        where i.PersonBirthDate < c.ends - interval 25 year
          and (d.CINclosureDate > i.PersonBirthDate + interval 25 year or d.CINclosureDate_raw is null)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate
        fails            | 1        | 2002-03-30
                         | 2        | 2002-03-31
        fails            | 3        | 2001-05-01
                         | 4        | 2001-05-01
                         | 5        | 2001-05-01
                         | 6        |

        CINdetails | child_no | CINclosureDate
        fails      | 1        |
                   | 2        |
        fails      | 3        | 2026-05-02
                   | 4        | 2026-05-01
                   | 5        | 2026-04-30
                   | 5        | 2026-31-12
                   | 6        |
        """,
    ),
)
