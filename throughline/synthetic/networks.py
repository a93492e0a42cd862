"""Who is who in the eight families beyond what their stories count, and the services around them. All of it is invented."""

from datetime import date, time
from typing import NamedTuple


class Somebody(NamedTuple):
    key: str
    name: str
    born: date
    heard: date
    died: date | None = None


class Tie(NamedTuple):
    """`person` is `kind` of `other`; two adults' tie is known through a child."""

    person: str
    kind: str
    other: str
    told_for: str
    started: date | None = None
    ended: date | None = None
    closeness: str = ""
    source: str = ""


class Paper(NamedTuple):
    """How somebody came to have parental responsibility. Nobody: the authority."""

    person: str
    child: str
    how: str
    source: str = ""
    started: date | None = None


class Involved(NamedTuple):
    whom: tuple[str, ...]
    place: str
    started: date
    worker: str = ""
    told_for: str = ""
    kind: str = ""
    state: str = "open"
    ended: date | None = None
    reason: str = ""
    ended_why: str = ""
    closeness: str = ""


class Try(NamedTuple):
    who: str
    on: date
    how: str
    outcome: str
    said: str = ""
    next_try: str = ""
    announced: str = ""
    clock: time | None = None
    by: str = "raman"
    children: tuple[str, ...] = ("ESME",)


MORE_PEOPLE = (
    Somebody("RON", "Ron Marsden", date(1955, 4, 2), date(2024, 9, 17), died=date(2021, 11, 8)),
    Somebody("KAREN", "Karen Quigley", date(1988, 5, 30), date(2025, 10, 22), died=date(2018, 3, 4)),
    Somebody("GRACE", "Grace Obi", date(1979, 8, 12), date(2026, 3, 6)),
    Somebody("DANIEL", "Daniel Obi", date(1977, 1, 25), date(2026, 3, 6)),
    Somebody("REID", "Moira Reid", date(1970, 6, 3), date(2026, 1, 28)),
)
REWORDED = (
    (
        "SHEILA",
        "grandparent",
        "TIA",
        {"kind": "grandmother", "closeness": "strong", "source": "Kai, Mon 6 Jan 2025"},
    ),
    ("SHEILA", "grandparent", "KAI", {"kind": "grandmother", "closeness": "strong"}),
    ("SHEILA", "grandparent", "ESME", {"kind": "grandmother"}),
    ("LEE", "aunt or uncle", "TIA", {"kind": "uncle"}),
    ("LEE", "aunt or uncle", "KAI", {"kind": "uncle"}),
    ("LEE", "aunt or uncle", "ESME", {"kind": "uncle"}),
    ("VIC", "grandparent", "TIA", {"kind": "grandfather"}),
    ("VIC", "grandparent", "KAI", {"kind": "grandfather"}),
    ("LORNA", "grandparent", "TIA", {"kind": "grandmother", "closeness": "thin"}),
    ("LORNA", "grandparent", "KAI", {"kind": "grandmother"}),
    ("BEA", "aunt or uncle", "TIA", {"kind": "aunt"}),
    ("BEA", "aunt or uncle", "KAI", {"kind": "aunt"}),
    (
        "CRAIG",
        "father",
        "ESME",
        {"closeness": "strained", "source": "Birth certificate, seen Wed 18 Sep 2024"},
    ),
    (
        "CURTIS",
        "father",
        "UNBORN",
        {"certainty": "not confirmed", "source": "Shannon, to the midwife, Wed 24 Jun 2026"},
    ),
    ("LYN", "grandparent", "HARVEY", {"kind": "grandmother"}),
    ("LYN", "grandparent", "AMELIA", {"kind": "grandmother"}),
    ("MAUREEN", "grandparent", "SHANNON", {"kind": "grandmother", "closeness": "strong"}),
    ("BEATA", "aunt or uncle", "KACPER", {"kind": "aunt"}),
)
"""Said in the story in one way, and known more exactly."""

MORE_TIES = (
    Tie("RON", "husband, wife or civil partner", "SHEILA", "TIA", ended=date(2021, 11, 8)),
    Tie("RON", "grandfather", "TIA", "TIA"),
    Tie("SHEILA", "mother", "KELLY", "TIA"),
    Tie("RON", "father", "KELLY", "TIA"),
    Tie("SHEILA", "mother", "LEE", "TIA"),
    Tie("RON", "father", "LEE", "TIA"),
    Tie("VIC", "husband, wife or civil partner", "LORNA", "TIA"),
    Tie("LORNA", "mother", "JON", "TIA"),
    Tie("VIC", "father", "JON", "TIA"),
    Tie("LORNA", "mother", "BEA", "TIA"),
    Tie("VIC", "father", "BEA", "TIA"),
    Tie("JON", "partner", "KELLY", "TIA", ended=date(2019, 3, 1), source="Kelly and Jon"),
    Tie("CRAIG", "partner", "KELLY", "TIA", ended=date(2026, 6, 21), source="Kelly, Mon 22 Jun 2026"),
    Tie("HAMID", "former partner", "SAMIRA", "DANIA", source="Parted in 2021, both say"),
    Tie("DEAN", "partner", "JADE", "HARVEY"),
    Tie("DEAN", "partner", "TARA", "AMELIA", ended=date(2025, 1, 1), source="Nursery, Mon 13 Jan 2025"),
    Tie("LYN", "mother", "DEAN", "HARVEY"),
    Tie("TOMASZ", "former partner", "EWA", "KACPER"),
    Tie("MAREK", "husband, wife or civil partner", "EWA", "OSKAR"),
    Tie("MAREK", "step-father", "KACPER", "KACPER", closeness="strained", source="Kacper, Thu 13 Aug 2026"),
    Tie("BEATA", "kinship carer", "KACPER", "KACPER", started=date(2026, 8, 13), closeness="strong"),
    Tie("DALE", "former partner", "GEMMA", "NOAH"),
    Tie("GRACE", "foster carer", "NOAH", "NOAH", started=date(2026, 3, 6)),
    Tie("DANIEL", "foster carer", "NOAH", "NOAH", started=date(2026, 3, 6)),
    Tie("DANIEL", "husband, wife or civil partner", "GRACE", "NOAH"),
    Tie("RYAN", "former partner", "SHANNON", "ROSIE"),
    Tie("CURTIS", "partner", "SHANNON", "UNBORN", closeness="strained"),
    Tie("KAREN", "mother", "SHANNON", "SHANNON"),
    Tie("MAUREEN", "mother", "KAREN", "SHANNON"),
    Tie("MAUREEN", "great-grandmother", "ROSIE", "ROSIE", source="Viability assessment, under way"),
    Tie("STEVE", "former partner", "DONNA", "RUBY"),
    Tie("GARY", "former partner", "DONNA", "LEON"),
    Tie(
        "REID",
        "foster carer",
        "YONAS",
        "YONAS",
        started=date(2026, 1, 28),
        ended=date(2026, 8, 10),
        closeness="strong",
    ),
)
PAPERS = (
    *(
        Paper("KELLY", child, "mother", "Birth certificate, seen Wed 18 Sep 2024")
        for child in ("TIA", "KAI", "ESME")
    ),
    Paper("JON", "TIA", "certificate", "Birth certificate, seen Wed 18 Sep 2024"),
    Paper("JON", "KAI", "certificate", "Birth certificate, seen Wed 18 Sep 2024"),
    Paper("CRAIG", "ESME", "certificate", "Birth certificate, seen Wed 18 Sep 2024"),
    Paper("DEAN", "HARVEY", "certificate", "Birth certificate, seen Mon 20 Jul 2026"),
    Paper("", "NOAH", "care order", "Sealed order, seen Mon 10 Mar 2025", date(2025, 3, 10)),
    Paper("", "ROSIE", "care order", "Interim care order, seen Fri 20 Feb 2026", date(2026, 2, 20)),
)
GENDERS = {
    "F": ("TIA", "ESME", "DANIA", "MIRA", "AMELIA", "ROSIE", "SHANNON", "RUBY", "SELAM"),
    "M": ("KAI", "YUSEF", "HARVEY", "KACPER", "OSKAR", "NOAH", "LEON", "YONAS"),
}
HOMES = (
    ("SHEILA", "8 Mason Street", date(1994, 5, 1), ""),
    ("JON", "Flat 2, 40 Quay Road", date(2019, 3, 4), ""),
    ("KAI", "Flat 2, 40 Quay Road", date(2026, 9, 12), "Every other Saturday"),
    ("LYN", "17 Ferry Lane", date(2012, 6, 1), ""),
)
"""Who lives where besides. Kai has a second home for part of the week."""

PLACES = (
    ("Millbrook Primary", "school", "01632 960114"),
    ("Northmere High School", "school", "01632 960131"),
    ("Larch Nursery", "nursery", "01632 960150"),
    ("Canal Road Academy", "school", "01632 960162"),
    ("Northmere College", "school", "01632 960170"),
    ("Millbrook Surgery", "gp", "01632 960201"),
    ("Northmere Health Visiting", "health visitor", "01632 960222"),
    ("Northmere General Hospital", "hospital", "01632 960240"),
    ("Northmere Maternity", "midwife", "01632 960244"),
    ("Northmere Police", "police", "01632 960300"),
    ("Northmere Recovery", "substance", "01632 960411"),
    ("Northmere Probation", "probation", "01632 960420"),
    ("HMP Stonebeck", "prison", "01632 960433"),
    ("Northmere Mind and Mood", "adult mental health", "01632 960440"),
    ("Northmere Homes", "housing", "01632 960450"),
    ("Harbour House", "housing", "01632 960455"),
    ("Willows", "short breaks", "01632 960460"),
    ("Northmere Family Tracing", "voluntary", "01632 960470"),
    ("Stepping Forward", "domestic abuse", "01632 960480"),
)
INVOLVED = (
    Involved(
        ("TIA",),
        "Millbrook Primary",
        date(2021, 9, 6),
        "Mrs Oyelaran, designated safeguarding lead",
        closeness="strong",
    ),
    Involved(("KAI",), "Northmere High School", date(2023, 9, 4), closeness="thin"),
    Involved(
        ("ESME",), "Larch Nursery", date(2025, 9, 8), "Key worker of the Acorn room", closeness="strong"
    ),
    Involved(("TIA", "KAI", "ESME"), "Millbrook Surgery", date(2019, 5, 20)),
    Involved(("ESME",), "Northmere Health Visiting", date(2023, 8, 24), "A Rowntree, health visitor"),
    Involved(
        ("KELLY",),
        "Northmere Recovery",
        date(2026, 7, 29),
        "Dele Ward, recovery worker",
        "TIA",
        reason="Alcohol: a group on Wednesdays and a test each week",
        closeness="strong",
    ),
    Involved(
        ("KELLY",),
        "Northmere Recovery",
        date(2024, 11, 20),
        told_for="TIA",
        ended=date(2025, 3, 14),
        reason="Alcohol",
        ended_why="16 weeks without alcohol",
    ),
    Involved(
        ("KELLY",),
        "Stepping Forward",
        date(2026, 6, 30),
        told_for="TIA",
        state="referred",
        reason="Asked for by Kelly after 20 June",
    ),
    Involved(
        ("CRAIG",),
        "Northmere Probation",
        date(2026, 9, 28),
        "J Hurst, probation officer",
        "ESME",
        reason="Community order",
        closeness="strained",
    ),
    Involved(("DANIA", "YUSEF"), "Millbrook Surgery", date(2021, 3, 1)),
    Involved(("DANIA",), "Northmere High School", date(2024, 9, 2), closeness="thin"),
    Involved(
        ("HARVEY",),
        "Northmere Health Visiting",
        date(2026, 7, 24),
        "A Rowntree, health visitor",
        closeness="strong",
    ),
    Involved(
        ("HARVEY",),
        "Northmere General Hospital",
        date(2026, 11, 20),
        "Dr S Kerr, named doctor",
        reason="Medical of today",
    ),
    Involved(
        ("JADE",), "Northmere Homes", date(2026, 3, 9), told_for="HARVEY", reason="The flat at Quarry Street"
    ),
    Involved(
        ("KACPER", "OSKAR"),
        "Millbrook Primary",
        date(2022, 9, 5),
        "Mrs Oyelaran, designated safeguarding lead",
        closeness="strong",
    ),
    Involved(
        ("EWA",),
        "Northmere Mind and Mood",
        date(2025, 6, 25),
        told_for="KACPER",
        state="declined",
        reason="Low in spirits: her GP asked",
        ended_why="Did not answer two letters in English",
    ),
    Involved(("NOAH",), "Northmere High School", date(2026, 9, 2)),
    Involved(("DALE",), "HMP Stonebeck", date(2024, 6, 3), told_for="NOAH", reason="Serving a sentence"),
    Involved(
        ("SHANNON", "UNBORN"),
        "Northmere Maternity",
        date(2026, 6, 24),
        "E Finch, specialist midwife",
        closeness="strong",
    ),
    Involved(("ROSIE",), "Northmere Health Visiting", date(2026, 3, 2), "A Rowntree, health visitor"),
    Involved(("RUBY",), "Millbrook Primary", date(2026, 3, 2), "Mrs Oyelaran, designated safeguarding lead"),
    Involved(("LEON",), "Canal Road Academy", date(2026, 3, 2), closeness="thin"),
    Involved(("RUBY",), "Willows", date(2026, 5, 15), reason="Short breaks", closeness="strong"),
    Involved(("YONAS",), "Northmere College", date(2026, 4, 13), closeness="strong"),
    Involved(("YONAS",), "Harbour House", date(2026, 8, 10), closeness="thin"),
    Involved(
        ("YONAS",),
        "Northmere Family Tracing",
        date(2026, 11, 9),
        state="referred",
        reason="To find his sister",
    ),
)
TRIES = (
    Try(
        "CRAIG",
        date(2026, 7, 10),
        "call",
        "spoke",
        "Told of the conference and that he is heard apart, by telephone.",
        clock=time(11, 20),
    ),
    Try(
        "CRAIG",
        date(2026, 10, 9),
        "call",
        "spoke",
        "He wants to see Esme. I said what the order allows, and where he can ask.",
        "A letter with the dates",
        clock=time(16, 45),
    ),
    Try(
        "CRAIG",
        date(2026, 10, 23),
        "letter",
        "message",
        "Dates of the core group and how he can send his views. No address in it.",
        announced="no",
    ),
    Try("CRAIG", date(2026, 11, 4), "call", "nothing", "Rang twice, no voicemail.", clock=time(12, 10)),
    Try(
        "CRAIG",
        date(2026, 11, 16),
        "text",
        "nothing",
        "Asked him to ring the office.",
        "Through probation, by Tue 24 Nov",
        clock=time(9, 35),
    ),
)
