"""Numbers of other services, both sides of each check."""

import pytest

from throughline.record.people.schemes import SCHEMES, tidy

CASES = """
nhs         | 943 476 5919    | good
nhs         | 943-476-5919    | good
nhs         | 943 476 5918    | check
nhs         | 934 476 5919    | check
nhs         | 943 476 591     | looks
nhs         | 943 476 59190   | looks
nhs         | 943 476 591X    | looks
nhs         | 000 000 0060    | check
upn         | A950000178301   | good
upn         | a950000178301   | good
upn         | B950000178301   | check
upn         | A950000178302   | check
upn         | A95000017830    | looks
upn         | I950000178301   | looks
upn         | J85000017830A   | good
upn         | M85000017830A   | check
upn         | J85000017830B   | check
upn         | J85000017830I   | looks
former-upn  | A950000178301   | good
former-upn  | B950000178301   | check
uln         | 1000000001      | check
uln         | 1000000009      | check
uln         | 1000000000      | good
uln         | 100000000       | looks
home-office | A1234567        | good
home-office | A1234567/2      | good
home-office | A123456         | looks
home-office | 1234567A        | looks
ni          | AB 12 34 56 C   | good
ni          | AB 12 34 56 E   | looks
ni          | BG 12 34 56 A   | check
ni          | QQ 12 34 56 A   | looks
ni          | AO 12 34 56 A   | looks
passport    | 123456789       | good
passport    | K1234567        | good
passport    | 12345           | looks
court       | NM26C50123      | good
court       | NM26C5012       | looks
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("scheme", "typed", "is_so"), ROWS, ids=lambda cell: cell)
def test_a_number_is_good_or_the_sentence_says_what_is_wrong(scheme: str, typed: str, is_so: str) -> None:
    problem = SCHEMES[scheme].problem(tidy(typed))
    assert {
        "good": problem == "",
        "looks": ": it has " in problem,
        "check": "check figure is wrong" in problem,
    }[is_so]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_has_a_case_on_both_sides(scheme: str) -> None:
    sides = {is_so for one, _, is_so in ROWS if one == scheme}
    assert "good" in sides and sides - {"good"}


@pytest.mark.parametrize("at", range(9))
def test_any_one_figure_of_an_nhs_number_mistyped_is_found(at: int) -> None:
    good = "9434765919"
    others = [f"{good[:at]}{figure}{good[at + 1 :]}" for figure in "0123456789" if figure != good[at]]
    assert [other for other in others if not SCHEMES["nhs"].problem(other)] == []


def test_a_number_is_shown_as_it_is_read_out() -> None:
    assert SCHEMES["nhs"].shown("9434765919") == "943 476 5919"
    assert SCHEMES["ni"].shown("AB123456C") == "AB 12 34 56 C"
    assert SCHEMES["nhs"].shown("123") == "123"
