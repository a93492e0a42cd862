"""The pages of one child."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.onward import Onward, day_of, moment_of, onward
from throughline.record.people import queries
from throughline.web.child.clocks import clocks as clocks_of
from throughline.web.child.pages import overview
from throughline.web.child.replay import asked, end_of, replay
from throughline.web.child.why import why as why_due


@require_safe
@access("see", Part.SAFETY, person="person_id")
def child(request: HttpRequest, person_id: int) -> HttpResponse:
    page = overview(
        person_id,
        reader=request.who.id,
        may_write=request.who.may("add"),
        may_restrict=request.who.may("restrict"),
        moment=moment_of(request),
        go=onward(request),
        press=address_press(request, person_id),
        signed=request.GET.get("signed", ""),
        may_break=request.who.may("break-glass"),
    )
    return render(request, "web/child.html", {"page": page, "moment": moment_of(request)})


def address_press(request: HttpRequest, person_id: int) -> str:
    """The past can be read, not pressed."""
    if request.as_known:
        return ""
    return render_to_string("web/_address_press.html", {"person_id": person_id}, request)


@require_POST
@access("see", Part.SPECIAL, person="person_id")
def address(request: HttpRequest, person_id: int) -> HttpResponse:
    """The press that shows a confidential address. That it was pressed is in the log before this runs."""
    home = queries.address(person_id, day_of(request))
    template = "web/_address.html" if request.headers.get("HX-Request") else "web/address.html"
    return render(request, template, {"home": home, "person_id": person_id})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def clocks(request: HttpRequest, person_id: int) -> HttpResponse:
    """Without a day, all clocks; with one, what was due on it, as known on another."""
    if "on" in request.GET:
        return _replay(request, person_id)
    return _all_clocks(request, person_id)


def _all_clocks(request: HttpRequest, person_id: int, problem: str = "") -> HttpResponse:
    page = clocks_of(
        person_id,
        moment=moment_of(request),
        show=request.GET.get("show", "open"),
        part=request.GET.get("part", ""),
        page=page_asked(request),
        go=onward(request),
    )
    context = {"page": page, "problem": problem, "today": today()}
    return render(request, "web/child_clocks.html", context, status=422 if problem else 200)


def _replay(request: HttpRequest, person_id: int) -> HttpResponse:
    """A day by which things had to be known becomes the moment that the record is read as of."""
    said = asked(request.GET["on"], request.GET.get("known", ""), today=today())
    if said.problem:
        return _all_clocks(request, person_id, said.problem)
    if request.as_known is None and said.known < today():
        then = Onward(end_of(said.known))
        return HttpResponseRedirect(then("child-clocks", person_id, on=said.on.isoformat()))
    page = replay(person_id, on=said.on, moment=moment_of(request), go=onward(request))
    return render(request, "web/child_replay.html", {"page": page, "today": today()})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def why(request: HttpRequest, person_id: int, obligation_id: int) -> HttpResponse:
    found = why_due(
        person_id,
        obligation_id,
        day_asked(request),
        moment_of(request),
        onward(request),
        may_write=request.who.may("add"),
    )
    return render(request, "web/why.html", {"why": found})


def day_asked(request: HttpRequest) -> date:
    """The day of the page, or a day of the past that the address names."""
    said = asked(request.GET.get("on", ""), "", today=today())
    return day_of(request) if said.problem else said.on


def page_asked(request: HttpRequest) -> int:
    asked = whole(request.GET.get("page", "1"))
    if asked is None or not 1 <= asked <= 10_000:
        raise Http404
    return asked
