"""A child's documents: what is here, what hangs on other entries, what lies elsewhere."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import day_of, onward
from throughline.record.documents import page, queries
from throughline.record.documents.kinds import document
from throughline.record.entries import drafts
from throughline.record.entries.problems import Problem
from throughline.record.people.identity_bar import bar


@access("see", Part.CONTENT, person="person_id")
@require_GET
def documents(request: HttpRequest, person_id: int) -> HttpResponse:
    return _show(request, person_id)


def _show(request: HttpRequest, person_id: int, *, sentence: str = "", status: int = 200) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="documents", go=go)
    chosen = request.GET.get("category", "")
    number = whole(request.GET.get("page")) or 1
    found = queries.documents(person_id, category=chosen, skip=(number - 1) * queries.PAGE)
    hung = queries.hung_elsewhere(person_id)
    shows = {
        "child": child, "person": person, "sentence": sentence, "key": uuid4(),
        "documents": page.document_table(found[: queries.PAGE], go),
        "choices": page.choices(person_id, chosen, queries.categories(person_id), go),
        "title": page.CATEGORY.get(chosen, "Every document"),
        "older": go("documents", person_id, category=chosen, page=number + 1) if len(found) > queries.PAGE else "",
        "newer": go("documents", person_id, category=chosen, page=number - 1) if number > 1 else "",
        "hung": page.hung_rows(hung, go), "elsewhere": page.elsewhere_rows(queries.elsewhere(person_id), on, go),
        "may_write": request.who.may("add") and request.as_known is None, "scanner": page.scanner_note(),
        "write_elsewhere": go("write", "elsewhere", children=person_id),
    }  # fmt: skip
    return render(request, "documents/documents.html", shows, status=status)


@access("add", Part.CONTENT, person="person_id")
@require_POST
def document_begin(request: HttpRequest, person_id: int) -> HttpResponse:
    """A draft of a document about this child, and first its file. Pressed twice it is one draft."""
    try:
        draft = drafts.begin(kind=document, children=[person_id], key=_key(request))
    except Problem as problem:
        return _show(request, person_id, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("draft-documents", args=[draft.id]), status=303)


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
