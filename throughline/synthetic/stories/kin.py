"""What the stories' people leave open: who is whose, where adults live, which homes are kept secret, what to know first."""

from datetime import date
from typing import NamedTuple


class Tie(NamedTuple):
    """`person` is `kind` of each of these children."""

    person: str
    kind: str
    children: tuple[str, ...]
    responsible: bool = False


MARSDENS = ("TIA", "KAI", "ESME")
TIES = {
    "marsden": (
        Tie("KELLY", "mother", MARSDENS, True),
        Tie("JON", "father", ("TIA", "KAI"), True),
        Tie("CRAIG", "father", ("ESME",), True),
        Tie("SHEILA", "grandparent", MARSDENS),
        Tie("LEE", "aunt or uncle", MARSDENS),
        Tie("VIC", "grandparent", ("TIA", "KAI")),
        Tie("LORNA", "grandparent", ("TIA", "KAI")),
        Tie("BEA", "aunt or uncle", ("TIA", "KAI")),
    ),
    "dania": (
        Tie("SAMIRA", "mother", ("DANIA", "YUSEF"), True),
        Tie("HAMID", "father", ("DANIA", "YUSEF", "MIRA"), True),
    ),
    "harvey": (
        Tie("JADE", "mother", ("HARVEY",), True),
        Tie("DEAN", "father", ("HARVEY", "AMELIA"), True),
        Tie("TARA", "mother", ("AMELIA",), True),
        Tie("LYN", "grandparent", ("HARVEY", "AMELIA")),
    ),
    "kacper": (
        Tie("EWA", "mother", ("KACPER", "OSKAR"), True),
        Tie("TOMASZ", "father", ("KACPER",), True),
        Tie("MAREK", "father", ("OSKAR",), True),
        Tie("BEATA", "aunt or uncle", ("KACPER",)),
    ),
    "noah": (Tie("GEMMA", "mother", ("NOAH",), True), Tie("DALE", "father", ("NOAH",), True)),
    "quigley": (
        Tie("SHANNON", "mother", ("ROSIE", "UNBORN"), True),
        Tie("RYAN", "father", ("ROSIE",), True),
        Tie("CURTIS", "father", ("UNBORN",)),
        Tie("MAUREEN", "grandparent", ("SHANNON",)),
    ),
    "ruby": (
        Tie("DONNA", "mother", ("RUBY", "LEON"), True),
        Tie("STEVE", "father", ("RUBY",), True),
        Tie("GARY", "father", ("LEON",), True),
    ),
    "yonas": (),
}
SIBLINGS = {
    "marsden": (("TIA", "KAI"),),
    "dania": (("DANIA", "YUSEF"),),
    "yonas": (("YONAS", "SELAM"),),
}
HALF_SIBLINGS = {
    "marsden": (("TIA", "ESME"), ("KAI", "ESME")),
    "dania": (("DANIA", "MIRA"), ("YUSEF", "MIRA")),
    "harvey": (("HARVEY", "AMELIA"),),
    "kacper": (("KACPER", "OSKAR"),),
    "quigley": (("ROSIE", "UNBORN"),),
    "ruby": (("RUBY", "LEON"),),
}

NOT_TOLD = ("SEAL1",)
"""Noah's sister: a sealed record is told where sealing is tested, not for everybody who opens the practice copy."""

HOUSEHOLDS = {
    "KELLY": "TIA",
    "SAMIRA": "YUSEF",
    "EWA": "OSKAR",
    "MAREK": "OSKAR",
    "DONNA": "RUBY",
}
"""Adults who live where this child lives, and move as the child moves."""
ADDRESSES = {
    "Beata's": "27 Alma Terrace",
    "carers Lund": "With the Lunds, foster carers",
    "carers Hendry": "With the Hendrys, foster carers",
    "carers Obi, Eastmoor": "With the Obis, foster carers, Eastmoor",
    "foster carers F1": "With foster carers",
    "carers Reid": "With the Reids, foster carers",
}
SECRET = (
    "14 Larch Road", "Beata's", "carers Hendry", "carers Obi, Eastmoor", "foster carers F1", "Harbour House",
)  # fmt: skip

RESTRICTED = {"k08": ("KACPER", "OSKAR")}
"""The event from which only the named list reads these records."""
RESTRICTED_WHY = "Their aunt and carer works for the council"

ORDER = {
    "kind": "danger",
    "words": "Craig Dunn may not come here or be told where they live: ring the police, tell the duty manager",
    "source": "Non-molestation order, sealed copy seen Thu 3 Sep 2026",
    "since": date(2026, 9, 3),
    "until": date(2027, 3, 3),
}
FLAGS: dict[str, tuple[tuple[str, dict], ...]] = {
    "marsden": (
        *((child, ORDER) for child in MARSDENS),
        ("TIA", {
            "kind": "health", "words": "Peanut allergy", "source": "Health visitor, Mon 16 Sep 2024",
            "since": date(2024, 9, 16),
        }),
        ("TIA", {
            "kind": "voice", "words": "Talks best at school, not at home",
            "source": "Visit at school, Wed 4 Nov 2026", "since": date(2026, 11, 4),
        }),
    ),
    "dania": (
        ("DANIA", {
            "kind": "danger", "words": "Where her father lives is kept from her mother: ring him, write nothing home",
            "source": "His request of 2021, looked at each year", "since": date(2026, 3, 31),
        }),
    ),
    "harvey": (
        ("AMELIA", {
            "kind": "danger", "words": "Where she and her mother live is kept from her father, Dean Scully",
            "source": "Letter from the refuge, seen Tue 14 Jan 2025", "since": date(2025, 1, 14),
        }),
    ),
    "kacper": (
        ("KACPER", {
            "kind": "danger", "words": "Where he lives is kept from Marek Zielony",
            "source": "Placement agreement, Thu 13 Aug 2026", "since": date(2026, 8, 13),
        }),
    ),
    "quigley": (
        ("UNBORN", {
            "kind": "note", "words": "Curtis Vane is the father as the mother says; not confirmed",
            "source": "Midwife's referral, Wed 24 Jun 2026", "since": date(2026, 6, 24),
        }),
    ),
    "ruby": (
        ("RUBY", {
            "kind": "voice", "words": "Talks with her eyes: a yes-look, a no-look and a screen that must be charged",
            "source": "Visit, Fri 27 Mar 2026", "since": date(2026, 3, 27),
        }),
    ),
    "yonas": (
        ("YONAS", {
            "kind": "voice", "words": "Tigrinya, not Amharic: ask for the same interpreter",
            "source": "Visit, Wed 4 Feb 2026", "since": date(2026, 2, 4),
        }),
        ("YONAS", {
            "kind": "danger", "words": "Tell nobody who rings where his room is: ask for a name, ring the police",
            "source": "His solicitor's letter, not confirmed by the police", "since": date(2026, 11, 17),
        }),
    ),
}  # fmt: skip
