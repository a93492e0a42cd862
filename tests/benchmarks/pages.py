"""The requests that are measured, each as its worst honest user: the fullest caseload, the longest line."""

from uuid import uuid4

from django.db import connections
from django.http import HttpResponse
from django.urls import reverse

from tests.benchmarks.clockwork import Figure, client_of, measure
from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account
from throughline.access.principal import as_keeper, as_person

FULLEST = """
select worker_id, count(*) from record_allocation where ended is null and role = 'worker'
group by worker_id order by 2 desc, 1 limit 1
"""
HEAD = "select user_id, count(distinct person_id) from access_reach where via = 'line' group by user_id order by 2 desc limit 1"
OBLIGATION = "select id from record_obligation where person_id = %s order by start desc limit 1"
HELD_THEN = "select 1 from record_allocation where person_id = %s and started < '2026-10-01' limit 1"
"""A child who came since has no page of that day."""


def ask(words: str, *values: object) -> tuple:
    with connections["keeper"].cursor() as cur:
        cur.execute(words, values)
        return cur.fetchone()


def people() -> dict[str, tuple[Account, int]]:
    """The fullest worker and the head with the longest line, each with how many children they reach."""
    found = {}
    for name, question in (("worker", FULLEST), ("head", HEAD)):
        account, children = ask(question)
        with as_keeper("measuring"):
            found[name] = (Account.objects.get(pk=account), children)
    return found


def threes(worker: Account) -> list[list[int]]:
    """The worker's children, three at a time: so that no child collects more visits than a real one has."""
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select person_id from record_allocation where ended is null and role = 'worker' and worker_id = %s order by 1",
            [worker.id],
        )
        children = [pk for (pk,) in cur.fetchall()]
    return [children[n : n + 3] for n in range(0, len(children) - 2, 3)]


def reading(worker: Account, head: Account, groups: list[list[int]]) -> list[Figure]:
    hers, theirs = client_of(worker), client_of(head)
    own = [pk for (pk,) in everyone(worker)]
    line = [pk for (pk,) in everyone(head)]
    due = {pk: row[0] for pk in own[:80] if (row := ask(OBLIGATION, pk))}
    with_due, plans = list(due), on_plans()
    then = [pk for pk in own if ask(HELD_THEN, pk)]
    return [
        measure("floor: /health, no sign-in, one statement", lambda n: hers.get("/health")),
        measure("desk, the fullest worker", lambda n: hers.get("/desk")),
        measure("child's page, a worker's", lambda n: hers.get(reverse("child", args=[own[n % len(own)]]))),
        measure(
            "child's page, the head of all",
            lambda n: theirs.get(reverse("child", args=[line[n % len(line)]])),
        ),
        measure(
            "child's page as known a month ago",
            lambda n: hers.get(reverse("child", args=[then[n % len(then)]]) + "?as-known=2026-10-20T17:00"),
        ),
        measure(
            "why is this due?",
            lambda n: hers.get(reverse("why", args=[(pk := with_due[n % len(with_due)]), due[pk]])),
        ),
        measure("who has looked", lambda n: hers.get(reverse("looked", args=[own[n % len(own)]]))),
        measure("team page, the head of all", lambda n: theirs.get("/team")),
        measure("allocation board, the head of all", lambda n: theirs.get(reverse("allocation"))),
        measure("drift, the head of all", lambda n: theirs.get(reverse("drift"))),
        measure("assessments under way, the head of all", lambda n: theirs.get(reverse("assessments"))),
        measure(
            "a child's protection page",
            lambda n: theirs.get(reverse("protection", args=[plans[n % len(plans)]])),
        ),
        measure("a child's plan", lambda n: theirs.get(reverse("plan", args=[plans[n % len(plans)]]))),
        measure(
            "find two letters",
            lambda n: hers.post("/find", {"q": TWO[n % len(TWO)]}, headers={"HX-Request": "true"}),
        ),
        measure("write-up page, three children", drafting(hers, worker, groups[0])),
    ]


TWO = ("ma", "sm", "jo", "ta", "br", "de", "ka", "wi")


def on_plans() -> list[int]:
    """The children whose plan has run longest: they have the most to show."""
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select person_id from record_protectionplan where ended is null order by started limit 80"
        )
        return [pk for (pk,) in cur.fetchall()]


def everyone(account: Account) -> list[tuple[int]]:
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select distinct person_id from access_reach where user_id = %s and parts & 8 > 0 order by 1 limit 400",
            [account.id],
        )
        return cur.fetchall()


def a_draft(worker: Account, children: list[int]) -> int:
    from throughline.record.entries.drafts import begin
    from throughline.record.entries.kinds import kind

    with as_person(principal_of(worker)):
        return begin(kind=kind("visit"), children=children, key=uuid4()).id


def drafting(client, worker: Account, children: list[int]):
    draft = a_draft(worker, children)
    return lambda n: client.get(reverse("draft", args=[draft]))


def filled_in(children: list[int], number: int) -> dict[str, str]:
    shared = {
        "kind": "visit", "version": "0", "day": "Fri 20 Nov 2026", "began": "10:00", "place": "home", "announced": "yes",
        "story": f"Visit {number}. Warm, food in the fridge, beds made. We talked at the table.",
        "analysis": "Calmer than a fortnight ago; the evenings are still hard.", "agreed": "Back on Wednesday.",
        "presences-0-who": "Mum", "presences-0-seen": "seen", "tries-0-day": "Tue 17 Nov 2026", "tries-0-what": "No answer",
    }  # fmt: skip
    for child in children:
        shared |= {
            f"child-{child}-seen": "seen",
            f"child-{child}-alone": "alone",
            f"child-{child}-words": "I like Sundays.",
        }
    return shared


def saving(worker: Account, groups: list[list[int]]) -> Figure:
    client, children = client_of(worker), groups[0]
    draft = a_draft(worker, children)
    address = reverse("draft-save", args=[draft])
    return measure(
        "autosave of a draft", lambda n: client.post(address, filled_in(children, n) | {"version": str(n)})
    )


def signing(worker: Account, groups: list[list[int]]) -> Figure:
    """The whole request: the words saved, checked, signed, facts and clocks worked out again, committed."""
    client = client_of(worker)
    turns = [groups[number % len(groups)] for number in range(71)]
    drafts = [a_draft(worker, children) for children in turns]

    def sign(number: int) -> HttpResponse:
        answer = client.post(reverse("draft-sign", args=[drafts[number]]), filled_in(turns[number], number))
        if answer.status_code != 303:
            raise SystemExit(f"Signing answered {answer.status_code}, not 303.")
        return answer

    return measure("signing a visit for three children", sign)
