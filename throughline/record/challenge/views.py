"""The log of challenges, one challenge from end to end, and those about one child."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import day_of, onward
from throughline.record.challenge import page as pages
from throughline.record.challenge import queries, words
from throughline.record.challenge.page import STATES, WHOSE, Asked
from throughline.record.challenge.sorts import ABOUT, STAGES
from throughline.record.challenge.thread import thread
from throughline.record.people.identity_bar import bar

LAST_PAGE = 1_000


@require_safe
@access("see")
def challenges(request: HttpRequest) -> HttpResponse:
    roles = {role.key for role in request.who.roles}
    asked = _asked(request, "mine" if "reviewer" in roles else "all")
    oldest_first = "director" in roles
    found = pages.log(
        request.who.id, asked, on=day_of(request), go=onward(request), oldest_first=oldest_first
    )
    return render(request, "challenge/log.html", {"page": found, "oldest_first": oldest_first})


def _asked(request: HttpRequest, whose: str) -> Asked:
    said, number = request.GET, whole(request.GET.get("page", "1"))
    if number is None or not 1 <= number <= LAST_PAGE:
        raise Http404

    def among(name: str, offered: tuple[tuple[str, str], ...], otherwise: str = "") -> str:
        return said[name] if said.get(name) in dict(offered) else otherwise

    return Asked(
        whose=among("whose", WHOSE, whose), state=among("state", STATES, "open"), stage=among("stage", STAGES),
        about=among("about", ABOUT), number=number,
    )  # fmt: skip


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def challenge(request: HttpRequest, entry_id: int) -> HttpResponse:
    row = queries.the_challenge(entry_id)
    if row is None:
        raise Http404
    past, go = request.as_known is not None, onward(request)
    found = thread(row, request.who, on=day_of(request), go=go, past=past)
    return render(request, "challenge/one.html", {"page": found})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def child_challenges(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="child-challenges", go=go)
    rows = queries.of_child(person_id)
    people = queries.children_of([row.pk for row in rows])
    items = [(row.closed_on is None, words.item(row, people[row.pk], on, go)) for row in rows]
    return render(request, "challenge/child.html", {
        "child": child, "person": person, "open": [item for is_open, item in items if is_open],
        "closed": [item for is_open, item in items if not is_open],
        "write_url": go("write", "challenge", children=person_id) if request.who.may("add") and not request.as_known else "",
    })  # fmt: skip
