"""This got in my way: said, answered; and the question of the quarter."""

from functools import cache
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.checks import every_pattern
from throughline.access.declare import SIGNED_IN, access
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole
from throughline.config.clock import now
from throughline.oversight.hindrance import actions, page, problems, queries
from throughline.oversight.hindrance.forms import AnswerForm
from throughline.oversight.hindrance.models import ConfidenceSaid
from throughline.record.entries.kinds import by_key

MOST_PAGES = 1_000
ELSEWHERE = "elsewhere"
"""For a page that the program does not know by the name it was given."""


@cache
def known_pages() -> frozenset[str]:
    return frozenset(pattern.name for pattern in every_pattern() if pattern.name)


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def hindered(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return _mine(request)
    asked = request.POST
    try:
        actions.say(
            page=asked.get("page", "") if asked.get("page") in known_pages() else ELSEWHERE,
            kind=asked.get("kind", "") if asked.get("kind") in by_key() else "",
            sort=asked.get("sort", ""), words=asked.get("words", ""),
        )  # fmt: skip
    except AccessProblem as problem:
        return _mine(request, sentence=str(problem), kept=asked.get("words", ""), status=422)
    if request.headers.get("HX-Request"):
        return render(request, "hindrance/_thanks.html")
    return HttpResponseRedirect(f"{reverse('hindered')}?thanks=yes", status=303)


def _mine(request: HttpRequest, *, sentence: str = "", kept: str = "", status: int = 200) -> HttpResponse:
    values = {
        "said": page.mine(queries.mine(request.who.id)), "thanks": "thanks" in request.GET, "sentence": sentence,
        "kept": kept, "asks": queries.news(request.who.id, now()).asks_for_trust and not request.who.reads_only,
        "trust_answers": ConfidenceSaid.ANSWERS,
    }  # fmt: skip
    return render(request, "hindrance/mine.html", values, status=status)


@access("measure")
@require_http_methods(["GET", "POST"])
def hindrances(request: HttpRequest, about: str) -> HttpResponse:
    """What was said of one page, and one answer to all that is ticked."""
    kind, number = request.GET.get("kind", ""), whole(request.GET.get("page")) or 1
    first = (min(number, MOST_PAGES) - 1) * queries.SHOWN
    said = queries.of_page(about, kind, first=first)
    if not said:
        raise Http404
    form, sentence = AnswerForm(request.POST or None), ""
    if form.is_bound and form.is_valid():
        try:
            actions.answer(about=_keys(request), **form.cleaned_data)
            return HttpResponseRedirect(request.get_full_path(), status=303)
        except AccessProblem as problem:
            sentence = str(problem)
    values = {
        "title": page.where(about, kind), "form": form,
        "pager": page.pager(first, len(said), queries.count_of_page(about, kind), kind),
        "rows": page.rows(said, request.POST.getlist("said") if form.is_bound else None), "sentence": sentence,
    }  # fmt: skip
    return render(request, "hindrance/said.html", values, status=422 if sentence or form.errors else 200)


def _keys(request: HttpRequest) -> list[UUID]:
    found = []
    for text in request.POST.getlist("said"):
        try:
            found.append(UUID(text))
        except ValueError:
            raise problems.NOTHING from None
    return found


@access(SIGNED_IN)
@require_POST
def confidence(request: HttpRequest) -> HttpResponse:
    try:
        actions.trust(said=request.POST.get("said", ""))
    except AccessProblem as problem:
        return _mine(request, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("home" if "desk" in request.POST else "hindered"), status=303)
