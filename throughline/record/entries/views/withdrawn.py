"""The privacy officer's pages: what was withdrawn, who had read it, and whether it is a breach to report."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.parts.links import Link
from throughline.record.entries import reading, sealed, typed
from throughline.record.entries.kinds import by_key
from throughline.record.entries.problems import Problem


@access("review")
@require_GET
def withdrawn(request: HttpRequest) -> HttpResponse:
    number = whole(request.GET.get("page")) or 1
    rows, more = sealed.withdrawn(page=number)
    onward = Link(words="Older", url=f"?page={number + 1}") if more else None
    return render(request, "entries/withdrawn.html", {"rows": rows, "onward": onward})


@access("review", entry="entry_id")
@require_GET
def withdrawn_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    return _show(request, entry_id)


def _show(
    request: HttpRequest, entry_id: int, *, parts: list | None = None, sentence: str = "", status: int = 200
) -> HttpResponse:
    one = sealed.one(entry_id)
    if one is None:
        raise Http404
    page = {"one": one, "readers": sealed.readers(entry_id), "steps": reading.steps(one.entry)}
    return render(
        request, "entries/withdrawn_one.html", page | {"parts": parts, "sentence": sentence}, status=status
    )


@access("review", entry="entry_id")
@require_POST
def withdrawn_words(request: HttpRequest, entry_id: int) -> HttpResponse:
    """A press of its own, so that the log has a row that says the words were opened."""
    one = sealed.one(entry_id)
    if one is None:
        raise Http404
    kind = by_key()[one.entry.kind]
    return _show(request, entry_id, parts=reading.whole(kind, typed.read(kind, one.entry)))


@access("review", entry="entry_id")
@require_POST
def withdrawn_answer(request: HttpRequest, entry_id: int) -> HttpResponse:
    one = sealed.one(entry_id)
    if one is None:
        raise Http404
    try:
        sealed.answer(
            entry=one.entry, report=request.POST.get("report") == "yes", why=request.POST.get("why", "")
        )
    except Problem as problem:
        return _show(request, entry_id, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("withdrawn-entry", args=[entry_id]), status=303)
