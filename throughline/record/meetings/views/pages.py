"""One child's meetings, mine, the register, and one meeting: as it is prepared, and as it was held."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import now, today
from throughline.design import dates
from throughline.design.onward import day_of, onward
from throughline.design.parts.notices import Notice
from throughline.record.entries.actions import UNDO
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import entry_with_people
from throughline.record.meetings import lists, preparing, record
from throughline.record.meetings.forms import Inviting, Sending, Sharing
from throughline.record.meetings.queries import GONE, Asked
from throughline.record.meetings.roles import AGENCIES
from throughline.record.people.identity_bar import bar


@require_safe
@access("see", Part.CONTENT, person="person_id")
def meetings(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="meetings", go=go)
    found = lists.of_child(person_id, on=on, page=_page(request), go=go)
    may_write = request.who.may("add") and go.as_known is None
    context = {"child": child, "person": person, "page": found, "may_write": may_write}
    return render(request, "meetings/child.html", context)


def _page(request: HttpRequest) -> int:
    return min(max(whole(request.GET.get("page")) or 1, 1), 500)


@require_safe
@access("see")
def mine(request: HttpRequest) -> HttpResponse:
    found = lists.mine(request.who.id, on=today(), go=onward(request))
    return render(request, "meetings/mine.html", {"page": found})


@require_safe
@access("see")
def register(request: HttpRequest) -> HttpResponse:
    asked = Asked(
        since=_day(request.GET.get("since"), today() - lists.MONTHS_SHOWN), until=_day(request.GET.get("until"), today()),
        agency=_one_of(request.GET.get("agency"), AGENCIES), how=_one_of(request.GET.get("how"), lists.WAYS),
    )  # fmt: skip
    found = lists.register(asked, page=_page(request), go=onward(request))
    return render(request, "meetings/register.html", {"page": found})


def _day(said: str | None, otherwise: date) -> date:
    try:
        return dates.parse_day(said, on=today()) if said else otherwise
    except dates.DayError:
        return otherwise


def _one_of(said: str | None, keys) -> str:
    return said if said in keys else ""


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def meeting(request: HttpRequest, entry_id: int) -> HttpResponse:
    found = entry_with_people(entry_id)
    if found is None or found.kind not in ("booking", "meeting"):
        raise Http404
    return show(request, found)


def show(
    request: HttpRequest, found: Entry, *, sentence: str = "", form=None, status: int = 200
) -> HttpResponse:
    if found.status in GONE:
        return HttpResponseRedirect(reverse("entry", args=[found.pk]), status=303)
    on, go = day_of(request), onward(request)
    may_write = request.who.may("add") and go.as_known is None
    context = {"sentence": sentence, "signed": signed(request, found), "may_write": may_write}
    if found.kind == "booking":
        page = preparing.page(found, on=on, go=go, may_write=may_write)
        forms = {"inviting": Inviting(), "sharing": Sharing()} | (form or {})
        return render(request, "meetings/booking.html", context | forms | {"page": page}, status=status)
    page = record.page(found, on=on, go=go)
    forms = {"sending": Sending(initial={"on": dates.day(today())})} | (form or {})
    return render(request, "meetings/meeting.html", context | forms | {"page": page}, status=status)


def signed(request: HttpRequest, found: Entry) -> Notice | None:
    """What its writer signed a moment ago, with ten seconds to undo it."""
    if request.GET.get("signed") != str(found.pk) or found.author_id != request.who.id:
        return None
    fresh = found.status == Entry.SIGNED and now() - found.recorded_at <= UNDO
    return Notice(
        words=f"Signed: {found.headline}.", undo_url=reverse("entry-undo", args=[found.pk]) if fresh else ""
    )
