"""A made-up SSDA903 without an error in it, of any size, the same for the same seed: files as they would come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from throughline.exchange.returns.collection import Year
from throughline.exchange.ssda903.tables import THIS_YEAR

ETHNIC = ("WBRI", "WBRI", "WBRI", "MWBC", "APKN", "BAFR", "AOTH")
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
PROVIDER = "SC900001"
HOME, FOSTER, NEXT_FOSTER = "NM1 1AA", "NM2 2BB", "NM3 3CC"
ANSWERS = dict.fromkeys(
    ("HEALTH_ASSESSMENT", "IMMUNISATIONS", "TEETH_CHECK"), "1"
) | {"SUBSTANCE_MISUSE": "0"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """Text of each file by its name: this year's and last year's folder, the providers, the postcodes."""

    this_year: dict[str, str]
    last_year: dict[str, str]
    providers: dict[str, str]
    postcodes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Child:
    """Started in care before the year, moved once with the same legal status in it, is there at its end."""

    id: str
    sex: str
    born: date
    ethnic: str
    upn: str
    started: date
    moved: date
    ends: date


def made_up(*, children: int, year: Year, seed: int = 1) -> Made:
    """About fifteen rows a child, as a real authority's."""
    random = Random(seed)
    made = [_child(n, year, random) for n in range(1, children + 1)]
    return Made(
        this_year=_files(made, year, now=True),
        last_year=_files(made, year, now=False),
        providers={"providers.csv": _providers()},
        postcodes={"postcodes.csv": _postcodes()},
    )


def _child(n: int, year: Year, random: Random) -> Child:
    born = year.starts - timedelta(days=random.randint(5 * 366, 16 * 365))
    return Child(
        id=f"{n:06}",
        sex=random.choice("MF"),
        born=born,
        ethnic=random.choice(ETHNIC),
        upn=f"{random.choice(LETTERS)}{n:012}",
        started=year.starts - timedelta(days=random.randint(1, 364)),
        moved=year.starts + timedelta(days=random.randint(60, 300)),
        ends=year.ends,
    )


def _providers() -> str:
    names = "URN,PLACE_CODES,PROVIDER_CODES,LA_CODE,POSTCODE,REG_END"
    return f'{names}\n{PROVIDER},"U1,U4",PR1,E99,{FOSTER},\n'


def _postcodes() -> str:
    places = ((HOME, 400_000), (FOSTER, 405_000), (NEXT_FOSTER, 410_000))
    return "".join(
        ["POSTCODE,LA,EASTING,NORTHING\n", *(f"{code},E99,{east},300000\n" for code, east in places)]
    )


def _files(made: list[Child], year: Year, *, now: bool) -> dict[str, str]:
    rows: dict[str, list[dict]] = {table.name: [] for table in THIS_YEAR}
    for child in made:
        for table, row in _rows(child, year, now=now):
            rows[table].append(row)
    written = {table.name: table.written for table in THIS_YEAR}
    return {f"{name.lower()}.csv": _csv(written[name], rows[name]) for name in rows}


def _csv(names: list[str], rows: list[dict]) -> str:
    lines = [",".join(names), *(",".join(_cell(row.get(name)) for name in names) for row in rows)]
    return "\n".join(lines) + "\n"


def _cell(value: date | str | None) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value or ""


def _rows(child: Child, year: Year, *, now: bool) -> Iterator[tuple[str, dict]]:
    who = {"CHILD": child.id, "DOB": child.born}
    yield "Header", who | {
        "SEX": _sex(child, year), "ETHNIC": child.ethnic, "UPN": child.upn, "MOTHER": "0" if child.sex == "F" else None,
    }  # fmt: skip
    yield from (("Episodes", {"CHILD": child.id} | row) for row in _episodes(child, now=now))
    if now:
        yield from _this_year(child, who, year)


def _sex(child: Child, year: Year) -> str:
    """The Department took numbers until 2023-24."""
    return child.sex if year >= Year("2024-25") else {"M": "1", "F": "2"}[child.sex]


def _episodes(child: Child, *, now: bool) -> Iterator[dict]:
    cared_for = {
        "LS": "C2", "CIN": "N1", "PLACE": "U4", "PLACE_PROVIDER": "PR1", "HOME_POST": HOME, "URN": PROVIDER,
    }  # fmt: skip
    first = cared_for | {"DECOM": child.started, "RNE": "S", "PL_POST": FOSTER}
    if not now:
        yield first
        return
    yield first | {"DEC": child.moved, "REC": "X1", "REASON_PLACE_CHANGE": "CREQB"}
    yield cared_for | {"DECOM": child.moved, "RNE": "P", "PL_POST": NEXT_FOSTER}


def _this_year(child: Child, who: dict, year: Year) -> Iterator[tuple[str, dict]]:
    yield "OC2", who | ANSWERS | {
        "SDQ_SCORE": "12",
        "CONVICTED": "0" if _age(child.born, year.ends) >= 10 else None,
        "HEALTH_CHECK": "1" if _age(child.born, year.ends) < 5 else None,
    }  # fmt: skip
    for months in (2, 8):
        day = year.starts + timedelta(days=30 * months)
        yield "Reviews", who | {"REVIEW": day, "REVIEW_CODE": "PN1" if _age(child.born, day) >= 4 else "PN0"}
    for week in range(8):
        left = child.moved + timedelta(days=3 * week)
        yield "Missing", who | {"MISSING": "M", "MIS_START": left, "MIS_END": left + timedelta(days=1)}
    yield "SWEpisodes", who | {"SW_ID": "SW900001", "SW_DECOM": child.started, "SW_REASON": "OTHERS"}


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
