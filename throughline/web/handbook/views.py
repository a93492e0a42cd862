"""The handbook of standards, the gallery of parts, and whether the service is well."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.principal import cursor
from throughline.config.clock import LONDON, now
from throughline.design.views import gallery as every_part
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.lines.actions import VERB
from throughline.record.clocks.lines.queries import promises_known
from throughline.record.clocks.lines.rules import May, may_here
from throughline.standards.catalogue import by_key
from throughline.standards.standard import Standard
from throughline.web.handbook.filters import filters_of
from throughline.web.handbook.listing import listed
from throughline.web.handbook.promise import promise

gallery = access(SIGNED_IN)(require_safe(every_part))


@require_safe
@access(SIGNED_IN)
def standards(request: HttpRequest) -> HttpResponse:
    filters, (moment, here) = filters_of(request.GET), as_asked(request)
    context = {"filters": filters, "found": listed(filters, here, moment.date())}
    page = "web/_standards_found.html" if request.headers.get("HX-Request") else "web/standards.html"
    return render(request, page, context)


def as_asked(request: HttpRequest) -> tuple[datetime, Promises]:
    """Now, or the past moment that the page is read at, and what was promised then."""
    if request.as_known is None:
        return now().astimezone(LONDON), promises()
    return request.as_known.astimezone(LONDON), promises_known(request.as_known)


def one_of_the_handbook(key: str) -> Standard:
    found = by_key().get(key)
    if found is None:
        raise Http404
    return found


@require_safe
@access(SIGNED_IN)
def standard(request: HttpRequest, key: str) -> HttpResponse:
    found = one_of_the_handbook(key)
    moment, here = as_asked(request)
    sets = request.who.may(VERB) and request.as_known is None
    context = {
        "one": promise(found, here, moment, counts=request.who.may("oversee")),
        "sets": sets and may_here(found) != May.NOTHING,
        "in_law": sets and may_here(found) == May.NOTHING,
    }
    return render(request, "web/standard.html", context)


@require_safe
@access(ANYONE)
def health(request: HttpRequest) -> HttpResponse:
    """Says ok only after the database has answered the program's own login."""
    with cursor() as cur:
        cur.execute("select 1")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
