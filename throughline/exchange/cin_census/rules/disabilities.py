"""What the child is like: ethnicity, and the disabilities, each named once."""

from throughline.exchange.returns.rule import Rule

ethnicity_not_valid = Rule(
    code="4220",
    says="Ethnicity is missing or invalid (see Ethnicity table)",
    advice="Ask the family and choose the ethnicity from the list; NOBT if it is not yet known.",
    blames={"ChildCharacteristics": "Ethnicity"},
    sql="""
        select h.row_key as ChildCharacteristics
        from ChildCharacteristics h
        where h.Ethnicity is null
          or not exists (select 1 from code c where c.list = 'Ethnicity' and c.code = h.Ethnicity)
    """,
    cases=(
        """
        ChildCharacteristics | Ethnicity
                             | WBRI
                             | NOBT
        fails                | wbri
        fails                |
        """,
    ),
)

# The child is blamed too: where no disability is given there is no row of Disabilities to put right.
disability_not_valid = Rule(
    code="8540",
    says="Child’s disability is missing or invalid (see Disability table)",
    advice="Record the child's disabilities from the list; NONE if there is none.",
    blames={"ChildIdentifiers": "PersonBirthDate", "Disabilities": "Disability"},
    sql="""
        select i.row_key as ChildIdentifiers, d.row_key as Disabilities
        from ChildIdentifiers i
        left join Disabilities d on d.child_no = i.child_no
        where i.PersonBirthDate_raw is not null
          and exists (select 1 from CINdetails n where n.child_no = i.child_no and not n.ReferralNFA)
          and not exists (select 1 from code c where c.list = 'Disability' and c.code = d.Disability)
    """,
    cases=(
        """
        ChildIdentifiers | child_no | PersonBirthDate
                         | 1        | 2020-01-01
        fails            | 2        | 2020-01-01
        fails            | 3        | 2020-01-01
        fails            | 4        | 2020-01-01
                         | 5        | 2020-01-01
                         | 6        |
                         | 7        | 2020-01-01
        fails            | 8        | 2020-01-01
                         | 9        | 2020-01-01
        fails            | 10       | 2026-31-12

        Disabilities | child_no | Disability
                     | 1        | MOB
                     | 1        | NONE
                     | 2        | LD
        fails        | 2        | mob
        fails        | 4        |
                     | 5        | ZZZ
                     | 6        | ZZZ
                     | 7        | ZZZ
        fails        | 8        | RC1

        CINdetails | child_no | ReferralNFA
                   | 1        | 0
                   | 2        | 0
                   | 3        | 0
                   | 4        | 1
                   | 4        | false
                   | 5        | 1
                   | 6        | 0
                   | 7        |
                   | 8        | 0
                   | 10       | 0
        """,
    ),
)

no_disability_and_a_disability = Rule(
    code="8790",
    says="Disability information includes both None and other values",
    advice="Take NONE away, or the other disabilities: a child cannot have both.",
    blames={"Disabilities": "Disability"},
    sql="""
        select d.row_key as Disabilities
        from Disabilities d
        where d.Disability <> 'NONE'
          and exists (select 1 from Disabilities o where o.child_no = d.child_no and o.Disability = 'NONE')
    """,
    cases=(
        """
        Disabilities | child_no | Disability
                     | 1        | NONE
        fails        | 1        | MOB
        fails        | 1        | LD
                     | 2        | NONE
                     | 3        | MOB
                     | 3        | LD
        """,
    ),
)

same_disability_twice = Rule(
    code="8794",
    says="Child has two or more disabilities with the same code",
    advice="Take one of them away: the child has this disability twice.",
    blames={"Disabilities": "Disability"},
    sql="""
        select d.row_key as Disabilities
        from Disabilities d
        where exists (
          select 1 from Disabilities o
          where o.child_no = d.child_no and o.Disability = d.Disability and o.row_key <> d.row_key)
    """,
    cases=(
        """
        Disabilities | child_no | Disability
        fails        | 1        | MOB
                     | 1        | LD
        fails        | 1        | MOB
                     | 2        | MOB
                     | 2        | LD
                     | 3        |
                     | 3        |
        """,
    ),
)
