"""Asks the questions of `lookups` through the page, inside a service of their own, and counts what came of them."""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

EACH, AGENCY = 50, 10
"""Questions of one person, and people of one agency: under the limits, which are tried last."""
SIX = {
    "Exact match", "Child protection plan", "Looked after", "Unborn child’s plan", "Team, and whom to ring",
    "Reference of this answer",
}  # fmt: skip
CHILDREN = 40


@dataclass(frozen=True, slots=True)
class Known:
    """A child as whoever made it knows it."""

    given: str
    family: str
    born: date
    number: str
    postcode: str
    plan: bool
    restriction: int


def the_children(pick: Random) -> tuple[list[Known], object]:
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Identifier, Person
    from throughline.synthetic.builders import a_child, a_home, lives_at
    from throughline.synthetic.cast import the_cast

    cast, made = the_cast(), []
    for number in range(CHILDREN):
        known = Known(
            given=f"Zeph{number:02}", family=f"Quill{number:02}", born=date(2012, 1, 1) + timedelta(days=pick.randrange(4000)),
            number=f"{9434700000 + number}", postcode=f"NM{number % 9 + 1} {number % 9}QT", plan=number % 2 == 0,
            restriction=(0, 0, 1, 2)[number % 4],
        )  # fmt: skip
        since = {"plan_since": date(2026, 9, 1)} if known.plan else {}
        child = a_child(
            f"{known.given} {known.family}", born=known.born, worker=cast.alice, team=cast.north, **since
        )
        lives_at(a_home(f"{number} Wren Lane", postcode=known.postcode), child)
        with as_keeper("a child to ask about"):
            Identifier.objects.create(person=child, scheme="nhs", value=known.number)
            Person.objects.filter(pk=child.pk).update(restriction=known.restriction)
        made.append(known)
    return made, cast


def by_number(one: Known, pick: Random) -> dict:
    return {"born": f"{one.born:%d %b %Y}", "number": one.number}


def by_name(one: Known, pick: Random) -> dict:
    return {
        "born": f"{one.born:%d %b %Y}",
        "given": one.given,
        "family": one.family.upper(),
        "postcode": one.postcode.lower(),
    }


def wild(one: Known, pick: Random) -> dict:
    name = pick.choice(("given", "family"))
    return by_name(one, pick) | {
        name: getattr(one, name)[: pick.randrange(1, 5)] + pick.choice(("%", "*", "_", "", ".*"))
    }


def other_day(one: Known, pick: Random) -> dict:
    day = one.born + timedelta(days=pick.choice((-1, 1, 365)))
    return pick.choice((by_number, by_name))(one, pick) | {"born": f"{day:%d %b %Y}"}


def other_place(one: Known, pick: Random) -> dict:
    return by_name(one, pick) | {"postcode": pick.choice(("%", one.postcode[:-1], "ZZ1 1ZZ"))}


def guessed(one: Known, pick: Random) -> dict:
    return by_number(one, pick) | {"number": str(pick.randrange(10**9, 9 * 10**9))}


def quoted(one: Known, pick: Random) -> dict:
    return by_name(one, pick) | {
        "family": pick.choice(("' or 1=1 --", f"{one.family}' or '1'='1", "\\", one.family + "\u0301"))
    }


EXACT: tuple[Callable, ...] = (by_number, by_name)
KINDS = (*EXACT, wild, other_day, other_place, guessed, quoted)


def checkers(number: int) -> list:
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.models import Organisation
    from throughline.access.principal import as_keeper
    from throughline.synthetic.builders import a_person

    clients = []
    for one in range(number):
        account = a_person(name=f"Check {one}", role="checker")
        with as_keeper("a partner"):
            agency, _ = Organisation.objects.get_or_create(name=f"Agency {one // AGENCY}", kind="partner")
            account.posts.update(organisation=agency)
        clients.append(client_of(account))
    return clients


def main_of(page: str) -> str:
    return re.sub(r"\b[0-9A-F]{8}\b", "", page.partition("<main")[2].partition("</main")[0])


def beyond(page: str, children: list[Known]) -> bool:
    """A field past the six, or a word about anybody: a name, an address, a worker, a category."""
    main = main_of(page)
    fields = {
        re.sub(r"<[^>]+>", "", label).strip() for label in re.findall(r"<dt[^>]*>(.*?)</dt>", main, re.DOTALL)
    }
    told = (
        "Alice",
        "neglect",
        "Wren",
        *(name for one in children for name in (one.given, one.family, one.number)),
    )
    return fields != SIX or any(word in main for word in told)


def asked(seed: int, probes: int) -> dict:
    pick = Random(seed)
    children, cast = the_children(pick)
    clients, counted, times = checkers(-(-probes // EACH)), Counter(), []
    nowhere = ""
    for number in range(probes):
        client, one, kind = clients[number // EACH], pick.choice(children), KINDS[number % len(KINDS)]
        said = kind(one, pick)
        if number == 0:
            one, kind, said = (
                children[0],
                guessed,
                {"born": "1 Jan 2020", "given": "Nobody", "family": "Nowhere", "postcode": "ZZ1 1ZZ"},
            )
        began = time.perf_counter()
        answer = client.post("/check", {"code": "injury"} | said)
        times.append(1000 * (time.perf_counter() - began))
        main = main_of(answer.content.decode())
        nowhere = nowhere or main
        judge(counted, main, answer, one, kind, nowhere, children)
    return counted | stored() | {
        "probes": probes, "p95": round(sorted(times)[int(0.95 * probes)]), "past_limit": past_limit(clients[0], children[0]),
        "control": control(cast, children), "control_near": control_near(children, pick),
    }  # fmt: skip


def judge(
    counted: Counter, main: str, answer, one: Known, kind: Callable, nowhere: str, children: list[Known]
) -> None:
    counted.update(matched=0, wrong=0, near=0, beyond=0)
    counted["beyond"] += answer.status_code != 200 or beyond(answer.content.decode(), children)
    if kind in EXACT and one.restriction < 2:
        right = ("Yes, since" in main) == one.plan and "No exact match" not in main
        counted["matched" if right else "wrong"] += 1
    else:
        counted["near"] += main != nowhere


def stored() -> dict:
    from throughline.access.models import AccessEvent, AccessNotice
    from throughline.access.principal import as_keeper

    with as_keeper("counting for a proof"):
        rows = AccessEvent.objects.filter(verb="look up", rule="exact").count()
        return {"rows": rows, "notices": AccessNotice.objects.filter(what="looked-up").count()}


def past_limit(client, one: Known) -> int:
    """The first person asks on, past the sixtieth question of the hour."""
    said = {"code": "injury", "born": f"{one.born:%d %b %Y}", "number": one.number}
    answers = [client.post("/check", said).status_code for _ in range(2 * (60 - EACH))]
    return max(0, answers.count(200) - (60 - EACH))


def control(cast, children: list[Known]) -> int:
    from throughline.access.accounts.tests.signing import client_of

    page = client_of(cast.alice).get("/children?whose=mine").content.decode()
    return int(beyond(page, children))


def control_near(children: list[Known], pick: Random) -> int:
    questions = [(one, wild(one, pick)) for one in children if one.restriction < 2]
    return sum(
        one.given.startswith(said["given"].rstrip("%*_."))
        and one.family.upper().startswith(said["family"].rstrip("%*_.").upper())
        for one, said in questions
    )


def main() -> None:
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    print(json.dumps(asked(int(sys.argv[1]), int(sys.argv[2]))))


if __name__ == "__main__":
    main()
