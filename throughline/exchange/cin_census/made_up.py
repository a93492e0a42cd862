"""A made-up CIN census without an error in it, of any size, the same for the same seed: the XML as it would come."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from throughline.exchange.returns.collection import Year

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
ETHNICITIES = ("WBRI", "WBRI", "WBRI", "MWBC", "APKN", "BAFR", "AOTH")
DISABILITIES = ("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA")


def made_up(*, children: int, year: Year, seed: int = 1) -> Iterator[str]:
    """In pieces, a child at a time: a large file is never whole in memory."""
    random = Random(seed)
    yield '<?xml version="1.0" encoding="utf-8"?>\n<Message>\n'
    yield _header(year)
    yield "<Children>\n"
    for n in range(1, children + 1):
        yield _child(n, year, random)
    yield "</Children>\n</Message>\n"


def _header(year: Year) -> str:
    return _in(
        "Header",
        _in("CollectionDetails", _all(Collection="CIN", Year=str(year.ends.year), ReferenceDate=year.ends))
        + _in(
            "Source",
            _all(
                SourceLevel="L",
                LEA="999",
                SoftwareCode="Throughline",
                SerialNo="001",
                DateTime=f"{year.ends}T12:00:00",
            ),
        ),
    )


def _child(n: int, year: Year, random: Random) -> str:
    born = year.starts - timedelta(days=random.randint(400, 15 * 365))
    who = _all(LAchildID=f"C{n:06}", UPN=_upn(n), PersonBirthDate=born) + _sex(year, random.choice("MF"))
    # Every thirteenth child has two, so that the whole return uses all the codes and more than one a child.
    disabled = [DISABILITIES[n % 12], DISABILITIES[(n + 1) % 12]] if n % 13 == 0 else ["NONE"]
    like = _all(Ethnicity=random.choice(ETHNICITIES)) + _in(
        "Disabilities", "".join(_all(Disability=code) for code in disabled)
    )
    return _in(
        "Child",
        _in("ChildIdentifiers", who)
        + _in("ChildCharacteristics", like)
        + _in("CINdetails", _episode(year, random)),
    )


def _sex(year: Year, sex: str) -> str:
    """The census took the gender, as a number, until 2023-24."""
    return _all(Sex=sex) if year >= Year("2024-25") else _all(GenderCurrent={"M": "1", "F": "2"}[sex])


def _upn(n: int) -> str:
    digits = f"001{n:09}"
    total = sum(weight * int(digit) for weight, digit in enumerate(digits, start=2))
    return LETTERS[total % 23] + digits


def _episode(year: Year, random: Random) -> str:
    """Referred, assessed, asked about under section 47, at a conference, on a plan that is reviewed."""
    referred = _working_day(year.starts + timedelta(days=random.randint(0, 150)))
    conference = _working_day(referred + timedelta(days=25))
    factors = "".join(_all(AssessmentFactors=code) for code in random.sample(["1A", "3A", "4B", "10A"], 2))
    return (
        _all(CINreferralDate=referred, ReferralSource="1A", PrimaryNeedCode="N1")
        + _in(
            "Assessments",
            _all(AssessmentActualStartDate=referred, AssessmentAuthorisationDate=referred + timedelta(days=40))
            + _in("FactorsIdentifiedAtAssessment", factors),
        )
        + _in(
            "Section47",
            _all(
                S47ActualStartDate=referred + timedelta(days=7), InitialCPCtarget=conference,
                DateOfInitialCPC=conference, ICPCnotRequired="0",
            ),
        )
        + _all(ReferralNFA="0")
        + _in("ChildProtectionPlans", _plan(conference))
    )  # fmt: skip


def _plan(conference: date) -> str:
    reviews = "".join(_all(CPPreviewDate=conference + timedelta(days=days)) for days in (84, 140))
    return _all(
        CPPstartDate=conference,
        InitialCategoryOfAbuse="NEG",
        LatestCategoryOfAbuse="NEG",
        NumberOfPreviousCPP="0",
    ) + _in("Reviews", reviews)


def _working_day(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)


def _in(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>\n"


def _all(**values: date | str) -> str:
    return "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
