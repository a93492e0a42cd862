"""A good press of every button: what each address that accepts a post is given. A new one is named here."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.security.presses_of_figures import OF_FIGURES
from tests.security.presses_of_people import OF_PEOPLE
from tests.security.presses_of_the_thread import OF_THE_THREAD
from tests.security.pressing import KEY, NOTHING, REASON, Press
from tests.security.world import World
from throughline.synthetic.staff import PASSWORD
from throughline.web.tests.sending import a_census


def a_visit(world: World) -> dict[str, str]:
    """Every shared question answered: what is left is no question of this form."""
    tia = world.house.tia.id
    return {
        "version": str(world.draft.version), "taps": "3", "entry": str(world.draft.id), "kind": "visit", "day": "Thu 12 Nov 2026",
        "began": "16:00", "finished": "17:00", "place": "home", "announced": "yes", "story": "Tea was on.",
        "analysis": "Calmer.", "agreed": "Nan rings on Friday.", "changes_worry": "no", f"child-{tia}-seen": "seen",
        f"child-{tia}-alone": "alone", f"child-{tia}-words": "I like tea.",
    }  # fmt: skip


def choosing(world: World) -> dict[str, Any]:
    house = world.house
    every = [str(child.id) for child in house.children]
    key = "6f8b6a3e-5e9c-4f4b-9a66-0d7d5a3f2b10"
    return {"children": str(house.tia.id), "child": every[:1], "left_out": every[1:], "key": key}


def a_check(world: World) -> dict[str, str]:
    return {
        "code": "injury", "present": "on", "born": "3 Jun 2017", "number": "", "given": "Nobody", "family": "Nowhere",
        "postcode": "NM1 1AA",
    }  # fmt: skip


def a_post(world: World) -> dict[str, str]:
    return {
        "role": "worker", "title": "Social worker", "level": "", "started": "Mon 7 Dec 2026", "ended": "", "acting": "",
        "team": str(world.house.cast.south.id), "organisation": "", "reports_to": "",
    }  # fmt: skip


PRESSES: dict[str, Press] = (
    OF_THE_THREAD
    | OF_FIGURES
    | OF_PEOPLE
    | {
        "sign-in": lambda world: {"email": world.house.cast.charlie.email, "password": PASSWORD},
        "sign-out": NOTHING,
        "search": lambda world: {
            "words": "tea",
            "writer": "",
            "kind": "",
            "since": "",
            "until": "",
            "child": "",
        },
        "practice": NOTHING,
        "invitation": lambda world: {"password": "four calm brown otters", "again": "four calm brown otters"},
        "people": lambda world: {"name": "Ned New", "email": "ned@northmere.example", "role": "worker"},
        "account-link": NOTHING,
        "post-end": lambda world: {"on": ""},
        "write": choosing,
        "draft-save": a_visit,
        "draft-sign": a_visit,
        "draft-compare": NOTHING,
        "draft-row": a_visit,
        "draft-ahead": a_visit,
        "draft-discard": NOTHING,
        "document-begin": lambda world: {"key": KEY},
        "draft-documents-open": a_visit,
        "draft-document-add": lambda world: {"file": SimpleUploadedFile("notes.txt", b"Tia drew a house.")},
        "draft-document-tell": lambda world: {
            "tool": "Three houses",
            "question": "Who lives here?",
            "meaning": "Nan.",
        },
        "draft-document-off": NOTHING,
        "upload-start": lambda world: {"name": "notes.txt", "size": "17"},
        "upload-piece": NOTHING,
        "upload-finish": NOTHING,
        "meeting-invite": lambda world: {"who": "PC Lunt", "role": "police", "how": "e-mail"},
        "meeting-reply": lambda world: {"reply": "coming", "note": "By video."},
        "meeting-report": lambda world: {"role": "police", "on": "today"},
        "meeting-shared": lambda world: {
            "role": "social worker",
            "who": "Kelly Marsden",
            "on": "today",
            "how": "by hand",
            "language": "English",
            "explained_by": "Alice Arden",
            "offered": "both",
        },
        "meeting-cancel": lambda world: {"why": "The school is shut."},
        "meeting-sent": lambda world: {"who": ["Police"], "others": "", "on": "today", "how": "By hand"},
        "meeting-action": lambda world: {"done": "yes"},
        "entry-return": REASON,
        "entry-approve": REASON,
        "entry-correct": NOTHING,
        "entry-countersign": NOTHING,
        "look-up-release": REASON,
        "leaving": lambda world: {"on": "Thu 31 Dec 2026"},
        "check": a_check,
        "entry-withdraw": lambda world: REASON(world) | {"kind": "wrong"},
        "entry-undo": NOTHING,
        "letter-new": lambda world: {
            "template": "closing-letter",
            "to": f"family-{world.house.kelly.id}",
            "language": "en",
            "key": KEY,
            **dict.fromkeys(("name", "relation", "address"), ""),
            "entries": [],
        },
        "letter-say": lambda world: {"why": "Things are better.", "again": "Ring us."},
        "letter-decide": lambda world: {"passage": "", "digest": "", "did": "rest"},
        "letter-print": lambda world: {"shape": "pdf"},
        "letter-drop": NOTHING,
        "withdrawn-words": NOTHING,
        "chronology-line": lambda world: {
            "weight": "worry",
            "analysis": "",
            "child": [str(world.house.tia.id)],
        },
        "chronology-add": lambda world: {
            "key": KEY,
            "day": "11 Feb 2019",
            "words": "They parted.",
            "paper": "A paper file",
            "weight": "worry",
            "child": [str(world.house.tia.id)],
            "analysis": "",
            "audience": [],
        },
        "chronology-file": lambda world: {
            "key": KEY,
            "rows": "11 Feb 2019, They parted, A paper file",
            "weight": "worry",
            "child": [str(world.house.tia.id)],
            "sure": "yes",
        },
        "chronology-court": lambda world: {
            "key": KEY,
            "court": "Family Court",
            "line": [f"entry-{world.entry.id}"],
        },
        "draft-passages": lambda world: {"passage": "story", "why": "confidence"},
        "entry-passages": lambda world: {"passage": "story", "why": "confidence"},
        "withdrawn-answer": lambda world: {"report": "yes", "why": "Her aunt had read it."},
        "child-address": NOTHING,
        "returns": lambda world: a_census(children=1) | {"year": "", "authority": ""},
        "sign-in-code": lambda world: {"code": "123456"},
        "sign-in-recovery": lambda world: {"code": "abcd-efgh-jkmn"},
        "sign-in-passkey": lambda world: {"answer": "{}", "next": "/drafts"},
        "passkey-begin": NOTHING,
        "still-here": NOTHING,
        "prove": lambda world: {"password": PASSWORD, "code": "", "next": "/drafts"},
        "my-password": lambda world: {
            "current": PASSWORD,
            "password": "five tall grey cranes",
            "again": "five tall grey cranes",
        },
        "authenticator": lambda world: {"code": "123456"},
        "authenticator-begin": NOTHING,
        "authenticator-remove": NOTHING,
        "new-passkey": lambda world: {"answer": "{}", "name": "My key"},
        "new-passkey-begin": NOTHING,
        "passkey-remove": NOTHING,
        "recovery-codes": NOTHING,
        "sessions-end-others": NOTHING,
        "session-end": NOTHING,
        "account-end-sessions": NOTHING,
        "account-switch-off": NOTHING,
        "account-local": lambda world: {"local": "yes"},
        "account-ask-reset": REASON,
        "second-step-reset": lambda world: {"answer": "confirm"},
        "delegation-draft": lambda world: {
            "decision": "restrict",
            "level": "3",
            "role": "",
            "post": "",
            "limit": "",
            "conditions": "",
            "starts": "Mon 7 Dec 2026",
            "ends": "",
            "source": "Cabinet",
            "reason": "The new scheme.",
            "deputies_always": "",
        },
        "delegation-adopt": lambda world: (
            REASON(world) | {"decision": "restrict", "starts": "Mon 7 Dec 2026", "source": "Cabinet"}
        ),
        "delegation-deputy": lambda world: (
            REASON(world)
            | {
                "post": str(world.post.id),
                "deputy_post": str(world.post.id),
                "starts": "Mon 7 Dec 2026",
                "ends": "",
            }
        ),
        "standard-line": lambda world: {
            "state": "on",
            "n": "3",
            "unit": "weeks",
            "first_n": "",
            "first_unit": "weeks",
            "since": "Mon 7 Dec 2026",
            "why": "The practice board agreed it.",
        },
        "standards-term": lambda world: {
            "term-name": "Spring term 2027",
            "term-first": "Mon 4 Jan 2027",
            "term-last": "Thu 25 Mar 2027",
        },
        "standards-closure": lambda world: {
            "closure-first": "Mon 15 Feb 2027",
            "closure-last": "Fri 19 Feb 2027",
            "closure-what": "Half-term",
        },
        "delegation-end": lambda world: REASON(world) | {"on": "Mon 7 Dec 2026"},
        "delegation-settle": lambda world: REASON(world) | {"settle": "refuse"},
        "log-question": lambda world: {"outcome": "right", "answer": "She was on the rota that day."},
        "looked-ask": lambda world: {"about": str(world.house.cast.alice.id), "words": "Why?"},
        "decision-ratify": lambda world: REASON(world) | {"outcome": "ratified"},
        "alert": lambda world: {"answer": "explained", "why": "She covered for a colleague."},
        "matter-open": lambda world: {"whose": f"worker-{world.house.cast.bob.id}", "name": ""},
        "matter-happened": lambda world: {
            "what": "supervision_held",
            "day": "Thu 19 Nov 2026",
            "at": "",
            "until": "",
            "words": "",
        },
        "happening-take-back": lambda world: {"why": "It was another colleague's."},
        "keeping-decision": lambda world: REASON(world) | {"did": "extend", "until": "Wed 20 Nov 2086"},
        "my-conflicts": lambda world: {
            "typed": "Tia",
            "person": str(world.house.tia.id),
            "kind": "family",
            "who": "",
        },
        "my-conflicts-complete": NOTHING,
        "conflict-add": lambda world: {
            "email": world.house.cast.bob.email,
            "reference": world.house.tia.reference,
            "kind": "family",
        },
        "conflict-lift": REASON,
        "conflict-proposed": lambda world: {"do": "take"},
        "break-glass": lambda world: (
            REASON(world) | {"code": "duty", "children": str(world.house.tia.id), "key": KEY, "household": ""}
        ),
        "glass-review": lambda world: REASON(world) | {"verdict": "justified"},
        "glass-end": NOTHING,
        "child-access-give": lambda world: (
            REASON(world)
            | {
                "key": KEY,
                "to": "",
                "until": "Mon 7 Dec 2026",
                "restricted": "",
                "kind": "sample",
            }
        ),
        "child-access-end": NOTHING,
        "grants": lambda world: (
            REASON(world)
            | {
                "key": KEY,
                "to": "",
                "references": "N000001",
                "team": "",
                "number": "",
                "until": "Mon 7 Dec 2026",
                "restricted": "",
                "kind": "sample",
            }
        ),
        "grants-end": NOTHING,
        "my-address": lambda world: {"lines": "2 Elm Road", "postcode": "NM4 7LR"},
        "absences": lambda world: {
            "account": str(world.house.cast.alice.id),
            "started": "Mon 7 Dec 2026",
            "ended": "",
            "kind": "leave",
        },
        "absence-back": NOTHING,
        "child-alert": lambda world: {"do": "see", "back": "desk"},
        "week-name": lambda world: {"account": str(world.house.cast.bob.id)},
        "holding-give": lambda world: {
            "to": str(world.house.cast.bob.id),
            "role": "co-worker",
            "started": "Fri 20 Nov 2026",
            "why": "Beside Alice for the summer.",
        },
        "holding-name": lambda world: {
            "to": str(world.house.cast.bob.id),
            "role": "duty holder",
            "started": "Fri 20 Nov 2026",
            "why": "On duty this week.",
        },
        "holding-cover": lambda world: {
            "to": str(world.house.cast.bob.id),
            "started": "Fri 20 Nov 2026",
            "ended": "Mon 23 Nov 2026",
            "why": "",
        },
        "holding-end": lambda world: {"named": "1", "second": ""},
        "transfer-answer": lambda world: {"answer": "accept"},
        "cover": lambda world: {
            "account": str(world.house.cast.bob.id),
            "child": str(world.house.tia.id),
            "started": "Fri 20 Nov 2026",
            "ended": "Mon 23 Nov 2026",
        },
        "post-new": a_post,
        "post-move": a_post,
        "post-line": lambda world: {"reports_to": "", "line": ""},
        "post-proposal": lambda world: {"answer": "confirm"},
        "team-new": lambda world: {"name": "Safeguarding East", "organisation": ""},
        "team-change": lambda world: {"name": "Safeguarding East", "organisation": "", "do": ""},
        "organisation-new": lambda world: {"name": "Northmere Health", "kind": "partner"},
        "organisation-change": lambda world: {"name": "Northmere Health", "kind": "partner", "do": ""},
        "shifts": lambda world: {
            f"{n}-{name}": "" for n in range(8) for name in ("who", "day", "begins", "ends")
        },
        "shift-change": lambda world: {"do": "end"},
        "restrict": lambda world: (
            REASON(world) | {"ring": str(world.house.cast.mariam.id), "people": str(world.house.tia.id)}
        ),
        "restriction-ask": REASON,
        "restriction-lower": NOTHING,
        "seal": lambda world: (
            REASON(world)
            | {"ring": str(world.house.cast.mariam.id), "listed": str(world.house.cast.alice.id)}
        ),
        "sealed-list-add": lambda world: REASON(world) | {"account": str(world.house.cast.alice.id)},
        "sealed-list-strike": NOTHING,
        "other-identity": lambda world: {
            "given_name": "Ann",
            "family_name": "Other",
            "born": "",
            "nhs": "",
            "upn": "",
        },
        "shared-entry": lambda world: {"do": "nothing"},
        "sealed-releases": lambda world: (
            REASON(world) | {"person": str(world.sealed.id), "reader": str(world.house.cast.alice.id)}
        ),
        "sealed-release": lambda world: {"do": "refuse"},
        "item-keep": lambda world: (
            REASON(world) | {"kind": "legal", "readers": str(world.house.cast.alice.id)}
        ),
        "item-add": lambda world: {"account": str(world.house.cast.bob.id)},
        "item-lift": NOTHING,
        "milestone-ended": lambda world: {"day": "Fri 20 Nov 2026", "child": str(world.house.tia.id)},
    }
)
