"""Lists of children, and finding a person."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.record.clocks.queries import of_children
from throughline.web import clock_words
from throughline.web.child.views import page_asked
from throughline.web.children import asked, queries, rows
from throughline.web.desk.queries import last_seen


@require_safe
@access("see")
def children(request: HttpRequest) -> HttpResponse:
    page, on, go = page_asked(request), day_of(request), onward(request)
    whose = whose_asked(request)
    people = queries.page_of_children(
        request.who.id, mine=whose == "mine", skip=(page - 1) * queries.PAGE, on=on
    )
    ids = [person.id for person in people]
    dues = clock_words.still_open(of_children(ids, on))
    context = {
        "table": rows.table(people, dues, last_seen(ids), on, go),
        "pager": rows.pager(page, queries.how_many(request.who.id, mine=whose == "mine"), whose, go),
        "filters": rows.filters(whose, request.who, go),
        "mine": whose == "mine",
    }
    return render(request, "web/children.html", context)


def whose_asked(request: HttpRequest) -> str:
    usual = "all" if request.who.may("oversee") else "mine"
    return request.GET["whose"] if request.GET.get("whose") in ("mine", "all") else usual


@require_http_methods(["GET", "HEAD", "POST"])
@access("see", asks=True)
def find(request: HttpRequest) -> HttpResponse:
    """What was typed is posted. Without script the answer has an address of its own, so that going back works."""
    typed = request.POST.get("q", "")[: asked.MOST]
    if request.headers.get("HX-Request"):
        return render(request, "web/_found.html", found(request, typed))
    if request.method == "POST":
        return HttpResponseRedirect(reverse("find", query={"asked": asked.sealed(typed)}), status=303)
    return render(request, "web/find.html", found(request, asked.opened(request.GET.get("asked", ""))))


def found(request: HttpRequest, typed: str) -> dict[str, Any]:
    on, go = day_of(request), onward(request)
    people = [rows.found(one, on, go) for one in queries.find(typed, on)]
    return {"people": people, "typed": typed.strip(), "may_add": request.who.may("add")}
