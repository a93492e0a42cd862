"""Which spellings are one name, as a table: by sound, by being the same name, and by neither."""

import pytest

from throughline.record.people.finding.sounds import fold, sounds, words
from throughline.record.people.finding.variants import variants

SOUND_ALIKE = """
Mohamed    Muhammad   Mohammed   Maxamed
Yusuf      Youssef    Yousuf     Jusuf
Hassan     Xasan      Hasan
Hussein    Xuseen     Husayn
Ali        Cali       Aly
Aisha      Ayesha     Caasha     Aicha
Zainab     Zaynab     Zeinab
Halima     Xaliimo    Haleema
Abdirahman Abdulrahman Abdurrahman
Qadir      Kadir      Khadir
Aleksandr  Alexander  Aleksander
Shevchenko Szewczenko Schevchenko
Kowalski   Kovalsky   Kowalska
Agnieszka  Agnieshka  Agneshka
Zielinski  Zelinsky   Zieliński
Philip     Filip      Phillip
Smith      Smyth      Smithe
Stephen    Stefen     Stephan
MacDonald  McDonald   Mcdonnald
Khan       Kahn       Kan
Олена      Olena
Łukasz     Lukasz     Lukash
"""
SAME_NAME = """
Olena Helen
Serhii Sergey
Volodymyr Vladimir
Krzysztof Christopher
Yusuf Joseph
Ibrahim Abraham
Fadumo Fatima
Kateryna Catherine
William Bill
Maryam Mary
"""
APART = """
Tia Kai
Khan Kaur
Smith Jones
Mohamed Mikhail
Olena Olivia
Kelly Craig
"""


def table(drawn: str) -> list[list[str]]:
    return [line.split() for line in drawn.strip().splitlines()]


@pytest.mark.parametrize("names", table(SOUND_ALIKE), ids=lambda names: names[0])
def test_these_sound_alike(names):
    first, *others = names
    assert [other for other in others if not sounds(fold(first)) & sounds(fold(other))] == []


@pytest.mark.parametrize(("one", "other"), table(SAME_NAME))
def test_these_are_forms_of_one_name(one, other):
    assert fold(other) in variants(fold(one)) and fold(one) in variants(fold(other))


@pytest.mark.parametrize(("one", "other"), table(APART))
def test_these_are_not(one, other):
    assert not sounds(fold(one)) & sounds(fold(other)) and fold(other) not in variants(fold(one))


@pytest.mark.parametrize(
    ("written", "folded", "parts"),
    [
        ("Zoë", "zoe", ["zoe"]),
        ("O’Brien", "obrien", ["obrien"]),
        ("Mary-Jane", "maryjane", ["mary", "jane"]),
        ("Al Hassan", "alhassan", ["al", "hassan"]),
        ("Тарас", "taras", ["taras"]),
        ("  ", "", []),
    ],
)
def test_a_name_is_read_without_marks_and_part_by_part(written, folded, parts):
    assert (fold(written), words(written)) == (folded, parts)
