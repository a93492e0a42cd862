"""Who may be told of as a care leaver (OC3): the episodes of this year and last must bear it out."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.answers import CARE_LEAVER, any_given

_TOLD = any_given("o", CARE_LEAVER)

died_in_care = Rule(
    code="1000",
    says="This child is recorded as having died in care and therefore should not have the care leaver information "
    "completed. [NOTE: This only tests the current and previous year data loaded into the tool]",
    advice="Take out the care-leaver answers: the child's last episode ended with E2.",
    blames={"OC3": CARE_LEAVER},
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        where {_TOLD}
          and (
            exists (select 1 from Episodes e where e.child = o.child and e.rec = 'E2')
            or exists (select 1 from last_Episodes l where l.child = o.child and l.rec = 'E2')
          )
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 2     |          | F1    |
        fails | 1     |          |       | B1
              | 1     |          |       |
              | 3     | YES      | F1    | B1
              | 4     | YES      | F1    | B1
              | 5     | YES      | F1    | B1

        Episodes | CHILD | REC
                 | 1     | E2
                 | 3     | E4A
                 | 4     |

        last_Episodes | CHILD | REC
                      | 2     | X1
                      | 2     | E2
                      | 3     | X1
        """,
    ),
)

never_a_relevant_child = Rule(
    code="1001",
    says="The episodes recorded for this young person suggest they are not a relevant or a former relevant child and "
    "therefore should not have care leaver information completed. [NOTE: This tool can only test the current and "
    "previous year data loaded into the tool - this check may generate false positives if a child had episodes prior "
    "to last year's collection.]",
    advice="Check the episodes: care leavers were looked after for 13 weeks from the age of 14, and at 16.",
    blames={"OC3": CARE_LEAVER},
    # Care Planning Regulations 2010, regulation 40: 13 weeks since 14, some of it at 16, short breaks left out.
    # A child without any episode is for rule 1002. An episode in both years' files counts once, as this year has it.
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        join (
          select h.child, h.dob,
            sum(case when e.ls in ('V3', 'V4') then 0 else
              greatest(coalesce(e.dec, c.ends) - greatest(e.decom, cast(h.dob + interval 14 year as date)), 0)
            end) as days_from_14,
            max(case when e.ls in ('V3', 'V4') then null else coalesce(e.dec, c.ends) end) as last_day
          from (select distinct child, dob from OC3) h
          join (
            select child, decom, dec, ls from Episodes
            union all
            select l.child, l.decom, l.dec, l.ls
            from last_Episodes l
            where not exists (select 1 from Episodes e where e.child = l.child and e.decom = l.decom)
          ) e on e.child = h.child
          cross join collection c
          where e.decom is not null
          group by h.child, h.dob
        ) k on k.child = o.child and k.dob = o.dob
        where {_TOLD}
          and (k.days_from_14 < 91 or k.last_day is null or k.last_day < o.dob + interval 16 year)
    """,
    cases=(
        """
        OC3   | CHILD | DOB        | IN_TOUCH
              | 1     | 01/06/2009 | YES
        fails | 2     | 01/06/2009 | YES
              | 3     | 01/06/2009 | YES
        fails | 4     | 01/06/2009 | YES
        fails | 5     | 01/06/2009 | YES
              | 6     | 01/06/2009 | YES
              | 7     | 01/06/2009 |
              | 8     | 01/06/2009 | YES
              | 9     |            | YES
              | 10    | 01/06/2009 | YES
        fails | 11    | 01/06/2009 | YES
        fails | 12    | 01/06/2009 | YES
              | 13    | 01/06/2009 | YES
              | 14    | 01/01/2010 | YES
        fails | 15    | 01/01/2010 | YES
              | 16    | 01/06/2009 | YES
              | 17    | 01/06/2009 | YES
        fails | 18    | 01/06/2009 | YES
        fails | 19    | 01/06/2009 | YES
        fails | 20    | 01/06/2009 | YES
        fails | 21    | 01/06/2009 | YES
        fails | 22    | 01/06/2009 | YES
        fails | 23    | 01/06/2009 | YES

        Episodes | CHILD | DECOM      | DEC        | LS
                 | 1     | 01/04/2026 | 01/07/2026 | C2
                 | 2     | 01/04/2026 | 30/06/2026 | C2
                 | 3     | 02/03/2025 | 01/06/2025 | C2
                 | 4     | 01/03/2025 | 31/05/2025 | C2
                 | 5     | 01/01/2025 |            | V3
                 | 6     | 01/03/2023 |            |
                 | 7     | 01/04/2026 | 02/04/2026 | C2
                 | 9     | 01/04/2026 | 02/04/2026 | C2
                 | 10    | 01/04/2026 | 01/05/2026 | C2
                 | 10    | 01/06/2026 | 01/08/2026 | C2
                 | 11    | 01/04/2026 | 01/05/2026 | C2
                 | 11    | 01/06/2026 | 31/07/2026 | C2
                 | 12    | 01/04/2026 | 01/05/2026 | C2
                 | 14    | 30/12/2026 |            | C2
                 | 15    | 31/12/2026 |            | C2
                 | 18    | 01/01/2020 | 31/05/2023 | C2
                 | 18    | 01/04/2026 | 30/06/2026 | C2
                 | 19    | 01/04/2025 | 31/05/2025 | C2
                 | 19    | 01/07/2026 | 01/10/2026 | V4
                 | 20    | 01/01/2026 | 01/05/2026 | V3
                 | 20    | 01/06/2026 | 01/07/2026 | C2
                 | 21    | 01/01/2026 | 01/05/2026 | V4
                 | 21    | 01/06/2026 | 01/07/2026 | C2
                 | 22    | 01/01/2024 | 01/06/2024 | C2
                 | 22    | 01/06/2026 | 01/07/2026 | V3
                 | 23    | 01/01/2024 | 01/06/2024 | C2
                 | 23    | 01/06/2026 | 01/07/2026 | V4

        last_Episodes | CHILD | DECOM      | DEC        | LS
                      | 12    | 01/04/2026 |            | C2
                      | 13    | 01/01/2020 | 01/06/2025 | C2
                      | 16    | 01/03/2023 | 31/08/2023 | C2
                      | 16    | 01/06/2025 | 01/06/2025 | C2
                      | 17    | 01/01/2026 |            | C2
        """,
    ),
)

never_in_care = Rule(
    code="1002",
    says="This child has no previous episodes of care, therefore should not have care leaver information recorded. "
    "[NOTE: This tool can only test the current and previous year data loaded into the tool - this check may generate "
    "false positives if a child had episodes prior to last year's collection.]",
    advice="Check that this young person was looked after: neither this year nor last year has an episode.",
    blames={"OC3": CARE_LEAVER},
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        where {_TOLD}
          and not exists (select 1 from Episodes e where e.child = o.child)
          and not exists (select 1 from last_Episodes l where l.child = o.child)
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
              | 1     | YES      | F1    | B1
              | 2     | YES      | F1    | B1
        fails | 3     | YES      |       |
        fails | 4     |          | F1    |
        fails | 5     |          |       | B1
              | 6     |          |       |

        Episodes | CHILD
                 | 1

        last_Episodes | CHILD
                      | 2
        """,
    ),
)

episode_open_last_year_and_gone = Rule(
    code="1010",
    says="This child has no episodes loaded for current year even though there was an open episode of care at the end "
    "of the previous year, and care leaver data has been entered.",
    advice="Report the episode that was open on 31 March, with its end if it ended this year.",
    blames={"OC3": CARE_LEAVER, "last_Episodes": "DECOM DEC"},
    sql=f"""
        select o.row_key as OC3, l.row_key as last_Episodes
        from OC3 o
        join last_episode l on l.child = o.child
        where {_TOLD} and l.from_last = 1 and l.dec_raw is null
          and not exists (select 1 from Episodes e where e.child = o.child)
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 1     |          | F1    |
        fails | 1     |          |       | B1
              | 1     |          |       |
              | 2     | YES      |       |
              | 3     | YES      |       |
              | 4     | YES      |       |
              | 5     | YES      |       |
              | 6     | YES      |       |

        Episodes | CHILD | DECOM
                 | 2     | 01/02/2026

        last_Episodes | CHILD | DECOM      | DEC
                      | 1     | 01/01/2026 | 01/02/2026
        fails         | 1     | 01/02/2026 |
                      | 2     | 01/02/2026 |
                      | 3     | 01/02/2026 | 01/03/2026
                      | 4     | 01/01/2026 |
                      | 4     | 01/02/2026 | 01/03/2026
                      | 6     | 01/02/2026 | 31/02/2026
        """,
    ),
)

care_taken_over = Rule(
    code="1011",
    says="This child is recorded as having his/her care transferred to another local authority for the final episode "
    "and therefore should not have the care leaver information completed.",
    advice="Take out the care-leaver answers: another authority took over this child's care.",
    blames={"OC3": CARE_LEAVER},
    sql=f"""
        select o.row_key as OC3
        from OC3 o
        join episode e on e.child = o.child
        where {_TOLD} and e.from_last = 1 and e.rec = 'E3'
    """,
    cases=(
        """
        OC3   | CHILD | IN_TOUCH | ACTIV | ACCOM
        fails | 1     | YES      |       |
        fails | 1     |          | F1    |
        fails | 1     |          |       | B1
              | 1     |          |       |
              | 2     | YES      |       |
              | 3     | YES      |       |
              | 4     | YES      |       |

        Episodes | CHILD | DECOM      | REC
                 | 1     | 01/04/2026 | X1
                 | 1     | 01/05/2026 | E3
                 | 2     | 01/04/2026 | E3
                 | 2     | 01/05/2026 |
                 | 3     | 01/04/2026 | E4A
        """,
    ),
)

# The files of 2022-23, when the rule began. One that came later would leave the rule not run in the years before it.
_OTHER_FILES = ("AD1", "OC2", "PlacedAdoption", "PrevPerm", "Missing", "Reviews", "UASC")


def _rows_of_others(table: str) -> str:
    columns = ", ".join(f"{'t.row_key' if name == table else 'null'} as {name}" for name in _OTHER_FILES)
    return f"""
        select {columns}
        from {table} t
        where exists (select 1 from OC3 o where o.child = t.child)
          and not exists (select 1 from Episodes e where e.child = t.child)
    """


def _case_of_others(table: str) -> str:
    return f"""
        {table} | CHILD
        fails   | 1
                | 2
                | 3
                |

        OC3 | CHILD
            | 1
            | 2

        Episodes | CHILD
                 | 2
    """


more_told_than_care_leaving = Rule(
    code="1012",
    says="No other data should be returned for OC3 children who had no episodes in the current year",
    advice="Take this row out, or add the episode: only care-leaver answers are asked of this young person.",
    blames=dict.fromkeys(_OTHER_FILES, "CHILD"),
    sql=" union all ".join(map(_rows_of_others, _OTHER_FILES)),
    cases=tuple(map(_case_of_others, _OTHER_FILES)),
)
