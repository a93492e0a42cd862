"""The files of a draft: add, say what they mean, take off. Whatever was typed is saved on the way here."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.record.documents import actions, page, uploads
from throughline.record.documents.problems import NO_FILE, TOO_MUCH_AT_ONCE, Problem
from throughline.record.entries import drafts
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft
from throughline.record.entries.queries import draft_of_mine, named
from throughline.record.entries.views.writing import draft_save
from throughline.record.entries.wording import first_names


def find(draft_id: int) -> Draft:
    found = draft_of_mine(draft_id)
    if found is None:
        raise Http404
    return found


@access("add")
@require_GET
def draft_documents(request: HttpRequest, draft_id: int) -> HttpResponse:
    return _show(request, find(draft_id))


def _show(request: HttpRequest, draft: Draft, *, sentence: str = "", status: int = 200) -> HttpResponse:
    kind = by_key()[draft.kind]
    shows = {
        "draft": draft, "kind": kind, "about": first_names(list(named(draft.children).values())),
        "files": page.files(draft.pk, draft=True).rows, "accepts": page.ACCEPTS, "sentence": sentence,
        "scanner": page.scanner_note(), "alone": kind.key == "document",
    }  # fmt: skip
    return render(request, "documents/draft.html", shows, status=status)


@access("add")
@require_POST
def draft_documents_open(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Saves what was typed, as the Save button does, and then comes here; a clash is answered first."""
    answer = draft_save(request, draft_id=draft_id)
    if answer.status_code == 200 or answer.headers.get("Location") == reverse("draft", args=[draft_id]):
        return _back(draft_id)
    return answer


def _back(draft_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("draft-documents", args=[draft_id]), status=303)


@access("add")
@require_POST
def draft_document_add(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Without a script: whole files in one request."""
    draft, sent = find(draft_id), request.FILES.getlist("file")
    try:
        if getattr(request, "sent_too_much", False):
            raise TOO_MUCH_AT_ONCE
        if not sent:
            raise NO_FILE
        for one in sent:
            uploads.add_at_once(draft=draft, name=one.name, pieces=one.chunks())
    except Problem as problem:
        return _show(request, draft, sentence=str(problem), status=422)
    name_it(draft)
    return _back(draft_id)


@access("add")
@require_POST
def draft_document_tell(request: HttpRequest, draft_id: int, attachment_id: int) -> HttpResponse:
    about = {name: request.POST.get(name, "") for name in actions.ABOUT}
    return _done(
        request, draft_id, lambda draft: actions.tell(draft=draft, attachment_id=attachment_id, about=about)
    )


@access("add")
@require_POST
def draft_document_off(request: HttpRequest, draft_id: int, attachment_id: int) -> HttpResponse:
    return _done(request, draft_id, lambda draft: actions.take_off(draft=draft, attachment_id=attachment_id))


def _done(request: HttpRequest, draft_id: int, do) -> HttpResponse:
    draft = find(draft_id)
    try:
        do(draft)
    except Problem as problem:
        return _show(request, draft, sentence=str(problem), status=404)
    return _back(draft_id)


def name_it(draft: Draft) -> None:
    """A document that has no title yet is called as its file is: whoever writes can put it better."""
    if draft.kind != "document" or draft.answers.get("title", "").strip():
        return
    first = next(iter(page.files(draft.pk, draft=True).rows), None)
    if first:
        title = first.name.rpartition(".")[0].replace("_", " ")
        drafts.save(draft_id=draft.pk, version=draft.version, raw=draft.answers | {"title": title})
