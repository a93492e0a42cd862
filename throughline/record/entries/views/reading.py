"""One entry: its page, its versions, and what is done with it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.clock import now
from throughline.record.entries import actions, reading, stub, versions
from throughline.record.entries.models import Entry
from throughline.record.entries.offers import CHECKS, Reading
from throughline.record.entries.problems import Clash, Problem
from throughline.record.entries.queries import entry_with_people, first_child

MOVED_ON = "Somebody changed this entry while you were reading. This is how it stands now."


def find(entry_id: int) -> Entry:
    entry = entry_with_people(entry_id)
    if entry is None:
        raise Http404
    return entry


def see(url: str) -> HttpResponse:
    return HttpResponseRedirect(url, status=303)


@access("see", Part.CONTENT, entry="entry_id")
@require_GET
def entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    return show(request, find(entry_id))


def show(
    request: HttpRequest, found: Entry, *, sentence: str = "", said: str = "", status: int = 200
) -> HttpResponse:
    """`sentence` says why nothing was done; `said` is the reason they had typed, which no refusal takes away."""
    why = {"sentence": sentence, "said": said}
    if found.status in (Entry.WITHDRAWN, Entry.UNDONE):
        return render(
            request, "entries/withdrawn_stub.html", stub.page(found, request.who) | why, status=status
        )
    page = reading.page(found, request.who, past=request.as_known)
    return render(request, "entries/entry.html", page | why, status=status)


@access("see", Part.CONTENT, entry="entry_id")
@require_GET
def entry_versions(request: HttpRequest, entry_id: int) -> HttpResponse:
    found = find(entry_id)
    each = versions.versions(found)
    pair = _pair(request, each)
    page = {"entry": found, "versions": each, "pair": pair, "fields": None}
    if pair and found.status not in (Entry.WITHDRAWN, Entry.UNDONE):
        page["fields"] = versions.difference(found, *pair)
    return render(request, "entries/versions.html", page)


def _pair(
    request: HttpRequest, each: list[versions.Version]
) -> tuple[versions.Version, versions.Version] | None:
    """The two that were asked for, or the last two."""
    by_number = {str(one.number): one for one in each}
    old, new = (by_number.get(request.GET.get(name, "")) for name in ("old", "new"))
    if old and new:
        return old, new
    return (each[-2], each[-1]) if len(each) > 1 else None


def act(request: HttpRequest, entry_id: int, name: str, do) -> HttpResponse:
    """Checked as the button was, done once, shown again; the sentence of what stood in the way, otherwise."""
    found = find(entry_id)
    try:
        CHECKS[name][1](Reading(request.who, found, found.children.count()))
        there = do(found)
    except Problem as problem:
        return show(request, found, sentence=str(problem), status=422, said=request.POST.get("reason", ""))
    except Clash:
        return show(
            request, find(entry_id), sentence=MOVED_ON, status=409, said=request.POST.get("reason", "")
        )
    return see(there or reverse("entry", args=[entry_id]))


@access("approve", Part.CONTENT, entry="entry_id")
@require_POST
def entry_return(request: HttpRequest, entry_id: int) -> HttpResponse:
    reason = request.POST.get("reason", "")
    return act(request, entry_id, "return", lambda found: actions.give_back(entry=found, reason=reason))


@access("approve", Part.CONTENT, entry="entry_id")
@require_POST
def entry_approve(request: HttpRequest, entry_id: int) -> HttpResponse:
    reason = request.POST.get("reason", "")

    def approved(found: Entry) -> str:
        """Approving may end what opened the record, as a closure does: then the child's first page follows."""
        child = first_child(found)
        actions.approve(entry=found, reason=reason)
        return "" if Entry.objects.filter(pk=found.pk).exists() else reverse("child", args=[child])

    return act(request, entry_id, "approve", approved)


@access("correct", Part.CONTENT, entry="entry_id")
@require_POST
def entry_countersign(request: HttpRequest, entry_id: int) -> HttpResponse:
    return act(request, entry_id, "countersign", lambda found: actions.countersign(entry=found))


@access("correct", Part.CONTENT, entry="entry_id")
@require_POST
def entry_correct(request: HttpRequest, entry_id: int) -> HttpResponse:
    def opened(found: Entry) -> str:
        return reverse("draft", args=[actions.open_correction(entry=found).id])

    return act(request, entry_id, "correct", opened)


@access("withdraw", Part.CONTENT, entry="entry_id")
@require_POST
def entry_withdraw(request: HttpRequest, entry_id: int) -> HttpResponse:
    kind, reason = request.POST.get("kind", ""), request.POST.get("reason", "")

    def gone(found: Entry) -> None:
        if kind not in ("wrong", "unseen"):
            raise Problem("kind", "Say which it is: on the wrong record, or not to be seen.")
        actions.withdraw(entry=found, kind=kind, reason=reason)

    return act(request, entry_id, "withdraw", gone)


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def entry_undo(request: HttpRequest, entry_id: int) -> HttpResponse:
    found = find(entry_id)
    if found.status == Entry.UNDONE:
        return see(reverse("drafts"))  # pressed twice: the words are there already
    try:
        draft = actions.undo(entry=found, at=now())
    except Problem as problem:
        return show(request, found, sentence=str(problem), status=422)
    except Clash:
        return see(reverse("drafts"))
    return see(reverse("draft", args=[draft.id]))
