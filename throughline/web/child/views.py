"""The pages of one child."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.web.child import look_words, queries
from throughline.web.child.looks import PAGE, looks
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
        moment=moment_of(request),
        go=onward(request),
        press=address_press(request, person_id),
        signed=request.GET.get("signed", ""),
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
        reader=request.who.id,
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


@require_safe
@access("see", Part.CONTENT, person="person_id")
def looked(request: HttpRequest, person_id: int) -> HttpResponse:
    page, on, go = page_asked(request), day_of(request), onward(request)
    found = looks(person_id, until=moment_of(request), skip=(page - 1) * PAGE)
    context = {
        "child": queries.child(person_id, reader=request.who.id, on=on),
        "child_url": go("child", person_id),
        "table": look_words.table(found[:PAGE], on),
        "newer_url": go("looked", person_id, page=page - 1) if page > 1 else "",
        "older_url": go("looked", person_id, page=page + 1) if len(found) > PAGE else "",
    }
    return render(request, "web/looked.html", context)


def page_asked(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    if not asked.isdigit() or not 1 <= int(asked) <= 10_000:
        raise Http404
    return int(asked)
