"""Lists of children, and finding a person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.record.clocks.queries import of_children
from throughline.web import clock_words
from throughline.web.child.views import page_asked
from throughline.web.children import queries, rows
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


@require_safe
@access("see")
def find(request: HttpRequest) -> HttpResponse:
    typed, on = request.GET.get("q", "")[:80], day_of(request)
    people = [rows.found(one, on, onward(request)) for one in queries.find(typed, request.who.id, on)]
    template = "web/_found.html" if request.headers.get("HX-Request") else "web/find.html"
    return render(request, template, {"people": people, "typed": typed, "most": queries.MOST_FOUND})
