"""Asking, and what was found."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.accounts.marks import mark
from throughline.access.declare import access
from throughline.access.log.answers import notes
from throughline.config.asked import whole
from throughline.record.people.models import Person
from throughline.record.searching import page
from throughline.record.searching.actions import ask, only_small_words
from throughline.record.searching.forms import ONLY_SMALL_WORDS, SearchForm
from throughline.record.searching.models import Search
from throughline.record.searching.queries import Page, search


@require_http_methods(["GET", "HEAD", "POST"])
@access("see", asks=True)
def search_for(request: HttpRequest) -> HttpResponse:
    """What is looked for is posted: no word of it stands in an address or in a server's log."""
    child = child_asked(request)
    form = SearchForm(
        request.POST if request.method == "POST" else None, me=request.who.id, child=child and child.pk
    )
    if form.is_bound and form.is_valid():
        if form.cleaned_data["words"] and only_small_words(form.cleaned_data["words"]):
            form.add_error("words", ONLY_SMALL_WORDS)
        else:
            asked = ask(by=request.who, child=child and child.pk, **form.cleaned_data)
            return HttpResponseRedirect(reverse("search-found", args=[asked.pk]), status=303)
    context = {"form": form, "child": child}
    return render(request, "searching/search.html", context, status=422 if form.errors else 200)


def child_asked(request: HttpRequest) -> Person | None:
    key = whole(request.POST.get("child") or request.GET.get("child") or "")
    return get_object_or_404(Person, pk=key) if key else None


@require_safe
@access("see")
def search_found(request: HttpRequest, search_key: UUID) -> HttpResponse:
    asked = get_object_or_404(Search.objects.select_related("writer"), pk=search_key)
    asked.child = Person.objects.filter(pk=asked.child_id).first() if asked.child_id else None
    older = page.cursor_of(request.GET.get("older", ""))
    found = search(asked, older=older)
    show_in_the_log(request, asked, found)
    said = {
        "words": asked.words,
        "writer": asked.writer and asked.writer.name,
        "kind": asked.kind,
        "since": asked.since,
        "until": asked.until,
    }
    context = {
        "form": SearchForm(initial=said, me=request.who.id, child=asked.child_id), "child": asked.child,
        "asked": page.sentence(asked), "rows": page.rows(found), "older": page.cursor_words(found.older), "begun": older,
    }  # fmt: skip
    return render(request, "searching/search.html", context)


def show_in_the_log(request: HttpRequest, asked: Search, found: Page) -> None:
    """The words around what was found are part of each child's record: whoever asks who looked sees it."""
    people = sorted({one.child.pk for one in found.found})
    reason = f"words {mark(asked.words)}" if asked.words else ""
    notes(request, verb="see", page="search-found", rule="found", people=people, reason=reason)
