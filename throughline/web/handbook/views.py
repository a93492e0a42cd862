"""The handbook of standards, the gallery of parts, and whether the service is well."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.principal import cursor
from throughline.design.views import gallery as every_part
from throughline.standards.catalogue import by_key
from throughline.web.child.why import source, versions

gallery = access(SIGNED_IN)(require_safe(every_part))


@require_safe
@access(SIGNED_IN)
def standard(request: HttpRequest, key: str) -> HttpResponse:
    found = by_key().get(key)
    if found is None:
        raise Http404
    words = found.words
    worked = [
        ("What starts it", words.started), ("What starts the next", words.again),
        ("What meets it", words.met), ("What stops it", words.stops),
    ]  # fmt: skip
    context = {
        "standard": found,
        "source": source(found),
        "versions": versions(found),
        "worked": [(label, said) for label, said in worked if said],
    }
    return render(request, "web/standard.html", context)


@require_safe
@access(ANYONE)
def health(request: HttpRequest) -> HttpResponse:
    """Says ok only after the database has answered the program's own login."""
    with cursor() as cur:
        cur.execute("select 1")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
