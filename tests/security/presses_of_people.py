"""A good press of every button about a person: family, what is told of them, finding, making, merging, splitting."""

from tests.security.pressing import KEY, NOTHING, REASON, Press
from tests.security.world import World


def a_language(world: World) -> dict[str, str]:
    return {
        "language": "Tigrinya", "dialect": "", "speaks": "first", "reads": "yes", "interpreter": "spoken", "wishes": "",
        "started": "", "source": "Kelly, at home", "key": "",
    }  # fmt: skip


OF_PEOPLE: dict[str, Press] = {
    "family-add": lambda world: {
        "who": str(world.house.jon.id),
        "number": "",
        "kind": "former partner",
        "other": str(world.house.kelly.id),
        "certainty": "",
        "closeness": "",
        "started": "",
        "ended": "",
        "source": "Kelly",
    },
    "family-change": lambda world: {
        "certainty": "",
        "closeness": "strong",
        "started": "",
        "ended": "",
        "source": "Tia, at school",
    },
    "person-tell": a_language,
    "person-detail": lambda world: a_language(world) | {"seen": ""},
    "person-detail-act": lambda world: {"ended": "Thu 19 Nov 2026", "ended_why": "Speaks English now"},
    "find": lambda world: {"q": "Tia"},
    "person-new": lambda world: {
        "key": KEY,
        "given_name": "Nobody",
        "family_name": "Yethere",
        "born": "3 Jun 2017",
        "expected": "",
    },
    "person-likely": lambda world: {
        "given_name": "Nobody",
        "family_name": "Yethere",
        "born": "",
        "expected": "",
    },
    "merge": lambda world: {"q": "Kai"},
    "merge-propose": lambda world: REASON(world) | {"keep": "this", "do": "not-same"},
    "merge-decide": NOTHING,
    "merge-refuse": NOTHING,
    "merge-back": REASON,
    "split": lambda world: REASON(world) | {"q": "Kai", "other": "", "theirs": []},
}
