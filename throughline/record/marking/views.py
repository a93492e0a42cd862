"""Saying of passages whom they are about, while writing and afterwards."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import draft_of_mine
from throughline.record.entries.views.reading import find
from throughline.record.marking import actions
from throughline.record.marking.models import PassageMark
from throughline.record.marking.page import Written, of_draft, of_entry, panel, passages
from throughline.record.marking.queries import near

CLOSED = (Entry.WITHDRAWN, Entry.UNDONE)


@access("add")
@require_http_methods(["GET", "POST"])
def draft_passages(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The page itself, or only the panel beside the form, from what was last saved."""
    draft = draft_of_mine(draft_id)
    if draft is None:
        raise Http404
    written, here = of_draft(draft), reverse("draft-passages", args=[draft_id])
    if request.headers.get("HX-Request"):
        return render(request, "marking/_panel.html", {"panel": panel(written, url=here)})
    return _page(request, written, here, back=reverse("draft", args=[draft_id]))


@access("correct", Part.CONTENT, entry="entry_id")
@require_http_methods(["GET", "POST"])
def entry_passages(request: HttpRequest, entry_id: int) -> HttpResponse:
    entry = find(entry_id)
    if entry.status in CLOSED:
        raise Http404
    here, back = reverse("entry-passages", args=[entry_id]), reverse("entry", args=[entry_id])
    return _page(request, of_entry(entry), here, back=back)


def _page(request: HttpRequest, written: Written, here: str, *, back: str) -> HttpResponse:
    sentence = ""
    if request.method == "POST":
        try:
            _tag(request, written)
        except Problem as problem:
            sentence = str(problem)
        else:
            return HttpResponseRedirect(f"{here}#{request.POST['passage']}", status=303)
    context = {
        "passages": passages(written), "near": near(written.children), "whys": PassageMark.WHYS, "here": here, "back": back,
        "sentence": sentence, "at": request.POST.get("passage", ""), "said": request.POST,
    }  # fmt: skip
    return render(request, "marking/passages.html", context, status=422 if sentence else 200)


def _tag(request: HttpRequest, written: Written) -> None:
    """Only a passage that is there, and only about somebody whom the writer can know of."""
    passage, about = request.POST.get("passage", ""), whole(request.POST.get("about"))
    if passage not in {one.key for one in written.pieces}:
        raise actions.NOT_A_PASSAGE
    if about and about not in {one.id for one in near(written.children)}:
        raise actions.NOBODY
    actions.tag(
        number=written.number, passage=passage, why=request.POST.get("why", ""), about=about,
        name=request.POST.get("name", ""),
    )  # fmt: skip
