"""Who adopts: how many they are, their sexes and their legal status must tell one story."""

from throughline.exchange.returns.rule import Rule

_COUPLES = ("MM", "FF", "MF")
_SINGLE = ("M1", "F1")


def _sexes(*right: str) -> str:
    return ", ".join(f"'{code}'" for code in right)


def _sexes_do_not_fit(column: str, value: str, right: tuple[str, ...]) -> str:
    """A blank passes: rule 151 says that it must be filled."""
    return f"""
        select a.row_key as AD1
        from AD1 a
        where a.{column} = '{value}' and a.sex_adoptr not in ({_sexes(*right)})
    """


def _case(column: str, value: str, other: str, right: tuple[str, ...]) -> str:
    """Every code there is, one that is not, and a blank; the first wrong one again under another answer."""
    wrong = [code for code in (*_SINGLE, *_COUPLES, "X") if code not in right]
    lines = [
        f"AD1 | CHILD | {column} | SEX_ADOPTR",
        *(f" | {n} | {value} | {code}" for n, code in enumerate(right, start=1)),
        *(f"fails | {n} | {value} | {code}" for n, code in enumerate(wrong, start=11)),
        f" | 21 | {value} | ",
        f" | 22 | {other} | {wrong[0]}",
        f" | 23 | | {wrong[0]}",
    ]
    return "\n".join(lines)


two_adopters_not_a_couple = Rule(
    code="511",
    says="If reporting that the number of person(s) adopting the looked after child is two adopters then the code "
    "should only be MM, FF or MF. MM = the adopting couple are both males; FF = the adopting couple are both females; "
    "MF = The adopting couple are male and female.",
    advice="Check how many adopt: for two adopters write MM, FF or MF, for one M1 or F1.",
    blames={"AD1": "NB_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("nb_adoptr", "2", _COUPLES),
    cases=(_case("NB_ADOPTR", "2", "1", _COUPLES),),
)

single_adopter_shown_as_couple = Rule(
    code="514",
    says="Data entry on the legal status of adopters shows a single adopter but data entry for the numbers of adopters "
    "shows it as a couple.",
    advice="Check the legal status: L0 is one person alone, so the sex is M1 or F1.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("ls_adoptr", "L0", _SINGLE),
    cases=(_case("LS_ADOPTR", "L0", "L2", _SINGLE),),
)

unmarried_different_gender_couple_not_mf = Rule(
    code="517",
    says="If reporting legal status of adopters is L3 then the genders of adopters should be coded as MF. MF = the "
    "adopting couple are male and female.",
    advice="Check the legal status: L3 is a couple of a man and a woman, so the sexes are MF.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("ls_adoptr", "L3", ("MF",)),
    cases=(_case("LS_ADOPTR", "L3", "L4", ("MF",)),),
)

unmarried_same_gender_couple_not_mm_or_ff = Rule(
    code="518",
    says="If reporting legal status of adopters is L4 then the genders of adopters should be coded as MM or FF. MM = "
    "the adopting couple are both males. FF = the adopting couple are both females.",
    advice="Check the legal status: L4 is a couple of two men or two women, so the sexes are MM or FF.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("ls_adoptr", "L4", ("MM", "FF")),
    cases=(_case("LS_ADOPTR", "L4", "L3", ("MM", "FF")),),
)

civil_partners_not_a_couple = Rule(
    code="519",
    says="Data entered on the legal status of adopters shows civil partnership couple, but data entered on genders of "
    "adopters does not show it as a couple.",
    advice="Check the legal status: L2 is a couple in a civil partnership, so the sexes are MM, FF or MF.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("ls_adoptr", "L2", _COUPLES),
    cases=(_case("LS_ADOPTR", "L2", "L0", _COUPLES),),
)

different_gender_married_shown_as_same_gender = Rule(
    code="520",
    says="Data entry on the legal status of adopters shows different gender married couple but data entry on genders "
    "of adopters shows it as a same gender couple.",
    advice="Check the legal status: L11 is a husband and wife, so the sexes are MF; L12 is for two of one sex.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql="""
        select a.row_key as AD1
        from AD1 a
        where a.ls_adoptr = 'L11' and a.sex_adoptr in ('MM', 'FF')
    """,
    cases=(
        """
        AD1   | CHILD | LS_ADOPTR | SEX_ADOPTR
              | 1     | L11       | MF
        fails | 2     | L11       | MM
        fails | 3     | L11       | FF
              | 4     | L11       | M1
              | 5     | L11       |
              | 6     | L12       | MM
              | 7     |           | FF
        """,
    ),
)

same_gender_married_not_mm_or_ff = Rule(
    code="524",
    says="If reporting legal status of adopters is L12 then the genders of adopters should be coded as MM or FF. MM = "
    "the adopting couple are both males. FF = the adopting couple are both females",
    advice="Check the legal status: L12 is a married couple of one sex, so the sexes are MM or FF.",
    blames={"AD1": "LS_ADOPTR SEX_ADOPTR"},
    sql=_sexes_do_not_fit("ls_adoptr", "L12", ("MM", "FF")),
    cases=(_case("LS_ADOPTR", "L12", "L11", ("MM", "FF")),),
)
