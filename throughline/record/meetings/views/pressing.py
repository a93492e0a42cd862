"""What is pressed before and after a meeting. Each press is one action, and shows the meeting again."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import entry_with_people
from throughline.record.meetings import actions
from throughline.record.meetings.forms import Inviting, OnADay, Sending, Sharing
from throughline.record.meetings.models import Booking, Invitation, Meeting
from throughline.record.meetings.queries import GONE
from throughline.record.meetings.views.pages import show
from throughline.record.planning import actions as planned
from throughline.record.planning.models import PlanAction


def _found(entry_id: int, kind: str) -> Entry:
    found = entry_with_people(entry_id)
    if found is None or found.kind != kind or found.status in GONE:
        raise Http404
    return found


def _booking(found: Entry) -> Booking:
    return Booking.objects.select_related("entry").get(pk=found.pk)


def _do(request: HttpRequest, found: Entry, do: Callable[[], object], *, there: str = "") -> HttpResponse:
    try:
        do()
    except Problem as problem:
        return show(request, found, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("meeting", args=[found.pk]) + there, status=303)


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def invite(request: HttpRequest, entry_id: int) -> HttpResponse:
    found, form = _found(entry_id, "booking"), Inviting(request.POST)
    if not form.is_valid():
        return show(request, found, form={"inviting": form}, status=422)
    return _do(
        request, found, lambda: actions.invite(booking=_booking(found), **form.cleaned_data), there="#people"
    )


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def reply(request: HttpRequest, entry_id: int, invitation_id: int) -> HttpResponse:
    found = _found(entry_id, "booking")
    get_object_or_404(Invitation, pk=invitation_id, booking_id=entry_id)
    said = {"reply": request.POST.get("reply", ""), "note": request.POST.get("note", "")}
    return _do(
        request, found, lambda: actions.replied(booking=_booking(found), invitation=invitation_id, **said),
        there="#people",
    )  # fmt: skip


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def report(request: HttpRequest, entry_id: int) -> HttpResponse:
    found, form = _found(entry_id, "booking"), OnADay(request.POST)
    if not form.is_valid():
        return show(request, found, sentence=form.errors["on"][0], status=422)
    role, on = request.POST.get("role", ""), form.cleaned_data["on"]
    return _do(
        request, found, lambda: actions.received(booking=_booking(found), role=role, on=on), there="#reports"
    )


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def share(request: HttpRequest, entry_id: int) -> HttpResponse:
    found, form = _found(entry_id, "booking"), Sharing(request.POST)
    if not form.is_valid():
        return show(request, found, form={"sharing": form}, status=422)
    role = request.POST.get("role", "")
    return _do(
        request, found, lambda: actions.shared(booking=_booking(found), role=role, **form.cleaned_data),
        there="#reports",
    )  # fmt: skip


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def cancel(request: HttpRequest, entry_id: int) -> HttpResponse:
    found, why = _found(entry_id, "booking"), request.POST.get("why", "")
    return _do(request, found, lambda: actions.cancel(booking=_booking(found), why=why))


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def send(request: HttpRequest, entry_id: int) -> HttpResponse:
    found, form = _found(entry_id, "meeting"), Sending(request.POST)
    if not form.is_valid():
        return show(request, found, form={"sending": form}, status=422)
    said = form.cleaned_data
    who = [*request.POST.getlist("who"), *said["others"].split(",")]
    meeting = Meeting.objects.select_related("entry").get(pk=found.pk)
    return _do(
        request, found, lambda: actions.sent(meeting=meeting, who=who, how=said["how"], on=said["on"]), there="#record"
    )  # fmt: skip


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def action(request: HttpRequest, entry_id: int, action_id: int) -> HttpResponse:
    found, why = _found(entry_id, "meeting"), request.POST.get("why", "")
    get_object_or_404(PlanAction, pk=action_id, entry_id=entry_id)
    if request.POST.get("done"):
        return _do(request, found, lambda: planned.done(entry=found.pk, action=action_id), there="#actions")
    return _do(
        request, found, lambda: planned.drop(entry=found.pk, action=action_id, why=why), there="#actions"
    )
