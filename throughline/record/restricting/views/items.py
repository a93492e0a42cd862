"""Keeping one entry to a list of names, adding a name, lifting it."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.record.entries.models import Entry
from throughline.record.restricting import items
from throughline.record.restricting.forms import KeepForm
from throughline.record.restricting.problems import CANNOT_READ, RestrictionProblem


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def item_list(request: HttpRequest, entry_id: int) -> HttpResponse:
    return _show(request, find(entry_id))


def find(entry_id: int) -> Entry:
    found = Entry.objects.filter(pk=entry_id).select_related("author").first()
    if found is None:
        raise Http404
    return found


def _show(
    request: HttpRequest, entry: Entry, *, sentence: str = "", form: KeepForm | None = None
) -> HttpResponse:
    kept = items.standing(entry.pk)
    mine = kept is not None and kept.by_id == request.who.id
    found = items.candidates(entry) if mine or not kept else []
    listed = (
        [reader.account for reader in kept.readers.select_related("account").order_by("account__name")]
        if mine
        else []
    )
    context = {
        "entry": entry, "kept": kept, "mine": mine, "listed": listed, "sentence": sentence or (
            "" if kept else why_not(request, entry)),
        "others": [one for one in found if one.account not in listed],
        "form": form or (None if kept else KeepForm(found=found, kinds=items.kinds())),
        "may": not kept and not why_not(request, entry),
    }  # fmt: skip
    return render(
        request, "restricting/item.html", context, status=422 if sentence or (form and form.errors) else 200
    )


def why_not(request: HttpRequest, entry: Entry) -> str:
    """The sentence instead of the form."""
    if not request.who.may("correct"):
        return "Your role reads this and does not keep it from others."
    try:
        items.check_entry(entry)
    except RestrictionProblem as problem:
        return str(problem)
    return ""


@require_POST
@access("correct", Part.CONTENT, entry="entry_id")
def item_keep(request: HttpRequest, entry_id: int) -> HttpResponse:
    entry = find(entry_id)
    form = KeepForm(request.POST, found=items.candidates(entry), kinds=items.kinds())
    if not form.is_valid():
        return _show(request, entry, form=form)
    return _do(request, entry, lambda: items.keep(entry=entry, **form.cleaned_data))


@require_POST
@access("correct", Part.CONTENT, entry="entry_id")
def item_add(request: HttpRequest, entry_id: int) -> HttpResponse:
    entry, reader = find(entry_id), whole(request.POST.get("account"))
    if reader is None:
        return _show(request, entry, sentence=str(CANNOT_READ))
    return _do(request, entry, lambda: items.add(entry=entry, reader=reader))


@require_POST
@access("correct", Part.CONTENT, entry="entry_id")
def item_lift(request: HttpRequest, entry_id: int) -> HttpResponse:
    entry = find(entry_id)
    return _do(request, entry, lambda: items.lift(entry=entry))


def _do(request: HttpRequest, entry: Entry, do: Callable[[], object]) -> HttpResponse:
    try:
        do()
    except RestrictionProblem as problem:
        return _show(request, entry, sentence=str(problem))
    return HttpResponseRedirect(reverse("item-list", args=[entry.pk]), status=303)
