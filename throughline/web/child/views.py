"""The pages of one child."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.web.child import queries
from throughline.web.child.pages import chronology as chronology_of
from throughline.web.child.pages import overview
from throughline.web.child.why import why as why_due
from throughline.web.onward import day_of, moment_of, onward


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
def chronology(request: HttpRequest, person_id: int) -> HttpResponse:
    page = chronology_of(
        person_id,
        moment=moment_of(request),
        page=page_asked(request),
        go=onward(request),
    )
    return render(request, "web/chronology.html", {"page": page})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def why(request: HttpRequest, person_id: int, obligation_id: int) -> HttpResponse:
    return render(
        request, "web/why.html", {"why": why_due(person_id, obligation_id, day_of(request), onward(request))}
    )


def page_asked(request: HttpRequest) -> int:
    asked = whole(request.GET.get("page", "1"))
    if asked is None or not 1 <= asked <= 10_000:
        raise Http404
    return asked
