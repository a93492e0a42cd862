"""Reads the request, makes one call, shows the result."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.access.grants import notices
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.onward import day_of, onward
from throughline.record.merging import actions, queries, units, words
from throughline.record.merging.models import Merge
from throughline.record.merging.problems import MergeProblem
from throughline.record.people.finding import page as finding
from throughline.record.people.finding.actions import not_the_same
from throughline.record.people.finding.matching import days_apart, match, told_by
from throughline.record.people.finding.queries import find
from throughline.record.people.finding.typed import of_person, read
from throughline.record.people.models import Person

NOTICES = ("to-merge", "merged", "split", "divided")


@require_http_methods(["GET", "POST"])
@access("add", Part.CONTENT, person="person_id")
def merge_with(request: HttpRequest, person_id: int) -> HttpResponse:
    """Who the same person may be: the likely ones first, then whoever is looked for."""
    child = _person(person_id)
    typed = request.POST.get("q", "")[:80]
    said = told_by(child)
    asked = read(typed, on=today()) if typed else of_person(said.given, said.family, said.born)
    found = [match(said, one) for one in find(asked) if one.pk != person_id]
    rows = [finding.row(one, on=day_of(request), go=onward(request)) for one in found if typed or one.why]
    return render(request, "merging/with.html", {"child": child, "typed": typed, "rows": rows})


def _person(person_id: int) -> Person:
    found = Person.objects.filter(pk=person_id).first()
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
@access("add", Part.CONTENT, person="person_id")
def merge_propose(request: HttpRequest, person_id: int, other_id: int) -> HttpResponse:
    """Side by side; the one whose page this is stays, unless it is said to be the one that goes."""
    both = queries.pair(person_id, other_id)
    if both is None:
        raise Http404
    kept, gone = both[::-1] if request.POST.get("keep") == "other" else both
    sentence, reason = "", request.POST.get("reason", "")
    if request.method == "POST":
        try:
            return _proposed(request, kept, gone)
        except MergeProblem as problem:
            sentence = str(problem)
    context = {
        "child": both[0], "other": both[1], "keep": request.POST.get("keep", "this"), "sentence": sentence, "reason": reason,
        "sides": words.sides(*both, day_of(request)), "alike": words.alike(*both),
        "births": days_apart(both[0].born, both[1].born), "checked": "births" in request.POST,
        "not_same": queries.said_not_same(person_id, other_id),
    }  # fmt: skip
    return render(request, "merging/propose.html", context, status=422 if sentence else 200)


def _proposed(request: HttpRequest, kept: Person, gone: Person) -> HttpResponse:
    reason = request.POST.get("reason", "")
    if request.POST.get("do") == "not-same":
        not_the_same(kept.pk, gone.pk, why=reason)
        return see("child", kept.pk)
    merge = actions.propose(
        kept=kept.pk, gone=gone.pk, reason=reason, births_checked="births" in request.POST
    )
    return see("merged", merge.pk)


@require_safe
@access("oversee")
def merges(request: HttpRequest) -> HttpResponse:
    return render(request, "merging/waiting.html", {"rows": queries.waiting()})


@require_safe
@access("see")
def merged(request: HttpRequest, merge_id: int) -> HttpResponse:
    notices.read(*NOTICES, source_id=str(merge_id))
    return _show(request, merge_id)


def _show(
    request: HttpRequest, merge_id: int, *, sentence: str = "", chosen: dict | None = None
) -> HttpResponse:
    merge = queries.of(merge_id)
    both = queries.pair(merge.kept_id, merge.gone_id) if merge else None
    if both is None:
        raise Http404
    decides = request.who.may("oversee") and actions.reads_both(*both)
    context: dict[str, Any] = {
        "merge": merge, "sentence": sentence, "told": words.told(merge), "alike": words.alike(*both),
        "sides": words.sides(*both, day_of(request)), "decides": decides, "own": merge.proposed_by_id == request.who.id,
        "not_same": queries.said_not_same(merge.kept_id, merge.gone_id), "reason": request.POST.get("reason", ""),
    }  # fmt: skip
    if decides:
        context |= _waiting(merge, chosen or {}) if merge.waiting else _done(merge)
    return render(request, "merging/merged.html", context, status=422 if sentence else 200)


def _waiting(merge: Merge, chosen: dict[str, str]) -> dict[str, Any]:
    found = queries.what_would_move(merge)
    return {"moves": words.moves(found), "choices": words.choices(found, merge, chosen)}


def _done(merge: Merge) -> dict[str, Any]:
    since = []
    if merge.stands and merge.kind == Merge.MERGE:
        since = actions.written_since(merge)
    return {"counts": queries.counted(merge), "rows": words.explained(queries.moved(merge)), "since": since}


@require_POST
@access("oversee")
def merge_decide(request: HttpRequest, merge_id: int) -> HttpResponse:
    chosen = {
        name: said for name, said in request.POST.items() if said in ("kept", "gone", "earlier", "both")
    }
    return _do(request, merge_id, lambda: actions.decide(merge_id=merge_id, choices=chosen), chosen)


@require_POST
@access("oversee")
def merge_refuse(request: HttpRequest, merge_id: int) -> HttpResponse:
    return _do(request, merge_id, lambda: actions.refuse(merge_id=merge_id))


@require_POST
@access("oversee")
def merge_back(request: HttpRequest, merge_id: int) -> HttpResponse:
    reason, theirs = request.POST.get("reason", ""), request.POST.getlist("theirs")
    return _do(request, merge_id, lambda: actions.take_back(merge_id=merge_id, reason=reason, theirs=theirs))


def _do(
    request: HttpRequest, merge_id: int, act: Callable[[], object], chosen: dict | None = None
) -> HttpResponse:
    if queries.of(merge_id) is None:
        raise Http404
    try:
        act()
    except MergeProblem as problem:
        return _show(request, merge_id, sentence=str(problem), chosen=chosen)
    return see("merged", merge_id)


@require_http_methods(["GET", "POST"])
@access("oversee", Part.CONTENT, person="person_id")
def split(request: HttpRequest, person_id: int) -> HttpResponse:
    """A record that held what is about somebody else: what is ticked goes to that person's record."""
    child, sentence = _person(person_id), ""
    typed, ticked = request.POST.get("q", "")[:80], request.POST.getlist("theirs")
    others = [one for one in find(read(typed, on=today())) if one.pk != person_id] if typed else []
    if request.method == "POST" and (other := _chosen(request)):
        try:
            done = actions.divide(
                person_id=person_id, other=other, reason=request.POST.get("reason", ""), keys=ticked
            )
            return see("merged", done.pk)
        except MergeProblem as problem:
            sentence = str(problem)
    groups = units.by_kind(units.units(person_id))
    context = {
        "child": child, "groups": groups, "ticked": ticked, "typed": typed, "sentence": sentence, "others": others,
        "reason": request.POST.get("reason", ""), "chosen": _chosen(request),
    }  # fmt: skip
    return render(request, "merging/split.html", context, status=422 if sentence else 200)


def _chosen(request: HttpRequest) -> int | None:
    return whole(request.POST.get("other"))


def see(name: str, key: int) -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[key]), status=303)
