"""Values that must come from one of the Department's lists: reviews, adoption, health, leaving care."""

from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903.rules.codes import not_in_list

carer_adopts_not_valid = not_in_list(
    code="114",
    table="AD1",
    column="FOSTER_CARE",
    says="Data entry to record the status of former carer(s) of an adopted child is invalid.",
    advice="Enter 1 where the child was adopted by a former foster carer, 0 where not.",
    right="0 1",
    wrong="2 YES",
)

reason_no_longer_placed_not_valid = not_in_list(
    code="120",
    table="PlacedAdoption",
    column="REASON_PLACED_CEASED",
    says="The reason for the reversal of the decision that the child should be placed for adoption code is not valid.",
    advice="Choose why the decision was reversed: RD1, RD2, RD3 or RD4.",
    right="RD1 RD4",
    wrong="RD0 RD5 rd1",
)

# A row of OC3 is a report on one care leaver, so none of the three may be blank; 0 and NO say that it is not known.
in_touch_not_valid = not_in_list(
    code="131",
    table="OC3",
    column="IN_TOUCH",
    says="Data entry for being in touch after leaving care is invalid.",
    advice="Say whether you are in touch with the young person: YES, NO, DIED, REFU, NREQ or RHOM.",
    right="YES NO RHOM",
    wrong="yes 1",
    needed=True,
)

activity_not_valid = not_in_list(
    code="132",
    table="OC3",
    column="ACTIV",
    says="Data entry for activity after leaving care is invalid.",
    advice="Choose what the young person does from the list, in capitals; 0 where it is not known.",
    right="F1 G6 0",
    wrong="f1 1",
    needed=True,
)

accommodation_not_valid = not_in_list(
    code="133",
    table="OC3",
    column="ACCOM",
    says="Data entry for accommodation after leaving care is invalid. If reporting on a childs accommodation after "
    "leaving care the data entry must be valid",
    advice="Choose where the young person lives from the list, in capitals; 0 where it is not known.",
    right="B1 Z2 0",
    wrong="b1 1",
    needed=True,
)

participation_not_valid = Rule(
    code="167",
    says="Data entry for participation is invalid or blank.",
    advice="Say how the child took part in the review: PN0 to PN7.",
    blames={"Reviews": "REVIEW_CODE"},
    sql="""
        select r.row_key as Reviews
        from Reviews r
        where (r.review_code is not null or r.review_raw is not null)
          and not exists (select 1 from code c where c.list = 'REVIEW_CODE' and c.code = r.review_code)
    """,
    cases=(
        """
        Reviews | CHILD | REVIEW     | REVIEW_CODE
                | 1     | 01/05/2026 | PN0
                | 2     | 01/05/2026 | PN7
                | 3     |            | PN1
        fails   | 4     | 01/05/2026 | PN8
        fails   | 5     | 01/05/2026 | pn1
        fails   | 6     |            | PN8
        fails   | 7     | 01/05/2026 |
        fails   | 8     | 31/02/2026 |
                | 9     |            |
        """,
    ),
)

number_of_adopters_not_valid = not_in_list(
    code="175",
    table="AD1",
    column="NB_ADOPTR",
    says="The number of adopter(s) code is not a valid code.",
    advice="Enter how many people adopted the child: 1 or 2.",
    right="1 2",
    wrong="0 3",
)

sex_of_adopters_not_valid = not_in_list(
    code="176",
    table="AD1",
    column="SEX_ADOPTR",
    says="The gender of adopter(s) at the date of adoption code is not a valid code.",
    advice="Choose the sex of who adopted the child: M1, F1, MM, FF or MF.",
    right="M1 MF",
    wrong="m1 FM",
)

legal_status_of_adopters_not_valid = not_in_list(
    code="177",
    table="AD1",
    column="LS_ADOPTR",
    says="The legal status of adopter(s) code is not a valid code.",
    advice="Choose how the adopters live together: L0, L11, L12, L2, L3 or L4.",
    right="L0 L11 L4",
    wrong="L1 l2",
)

strengths_score_not_valid = Rule(
    code="180",
    says="Data entry for the strengths and difficulties questionnaire (SDQ) score is invalid.",
    advice="Enter the total score of the questionnaire: a whole number from 0 to 40.",
    blames={"OC2": "SDQ_SCORE"},
    sql="""
        select o.row_key as OC2
        from OC2 o
        where o.sdq_score_raw is not null and (o.sdq_score is null or o.sdq_score not between 0 and 40)
    """,
    cases=(
        """
        OC2   | CHILD | SDQ_SCORE
              | 1     | 0
              | 2     | 40
              | 3     |
        fails | 4     | -1
        fails | 5     | 41
        fails | 6     | 12.5
        fails | 7     | high
        """,
    ),
)

_ANSWERS = (
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED"
)

answer_not_yes_or_no = Rule(
    code="181",
    says="Data items relating to children looked after continuously for 12 months should be completed with a 0 or 1.",
    advice="Answer each question about the child's year with 1 for yes or 0 for no.",
    blames={"OC2": _ANSWERS},
    sql=f"""
        select o.row_key as OC2
        from OC2 o
        where {" or ".join(f"o.{name} not in ('0', '1')" for name in _ANSWERS.lower().split())}
    """,
    cases=(
        f"""
        OC2   | CHILD | {_ANSWERS.replace(" ", " | ")}
              | 1     | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
              | 2     | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1
              | 3     |   |   |   |   |   |   |   |
        fails | 4     | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        fails | 5     | 0 | Y | 0 | 0 | 0 | 0 | 0 | 0
        fails | 6     | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0
        fails | 7     | 0 | 0 | 0 | N | 0 | 0 | 0 | 0
        fails | 8     |   |   |   |   | 2 |   |   |
        fails | 9     | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0
        fails | 10    | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0
        fails | 11    | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2
        """,
    ),
)

reason_without_strengths_score_not_valid = not_in_list(
    code="196",
    table="OC2",
    column="SDQ_REASON",
    says="Strengths and Difficulties (SDQ) reason is not a valid code.",
    advice="Choose why there is no score: SDQ1 to SDQ5.",
    right="SDQ1 SDQ5",
    wrong="sdq2 SDQ6",
)

earlier_permanence_not_valid = not_in_list(
    code="631",
    table="PrevPerm",
    column="PREV_PERM",
    says="Previous permanence option not a valid value.",
    advice="Choose how the child was last settled before this time in care: P1 to P4, or Z1 for none.",
    right="P1 P4 Z1",
    wrong="P5 z1",
)

earlier_permanence_authority_not_valid = not_in_list(
    code="633",
    table="PrevPerm",
    column="LA_PERM",
    says="Local authority code where previous permanence option was arranged is not a valid value.",
    advice="Enter the code of the authority that arranged it, or WAL, SCO, NIR or NUK where it is not in England.",
    right="816 999 WAL NUK",
    wrong="100 Wales",
)
