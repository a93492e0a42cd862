"""A file itself, always as an attachment: the browser saves it and runs nothing (headers.py adds the sandbox)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.record.documents import page, queries, store
from throughline.record.documents.models import Attachment
from throughline.record.documents.problems import Problem
from throughline.record.documents.views.draft import find

PLAIN = "text/plain; charset=utf-8"


@access("see", Part.CONTENT, entry="entry_id")
@require_GET
def entry_file(request: HttpRequest, entry_id: int, attachment_id: int) -> HttpResponse:
    return serve(_one(entry_id, attachment_id))


@access("see", Part.CONTENT, entry="entry_id")
@require_GET
def entry_preview(request: HttpRequest, entry_id: int, attachment_id: int) -> HttpResponse:
    return preview(_one(entry_id, attachment_id))


@access("add")
@require_GET
def draft_file(request: HttpRequest, draft_id: int, attachment_id: int) -> HttpResponse:
    return serve(_one(find(draft_id).pk, attachment_id))


@access("add")
@require_GET
def draft_preview(request: HttpRequest, draft_id: int, attachment_id: int) -> HttpResponse:
    return preview(_one(find(draft_id).pk, attachment_id))


def _one(key: int, attachment_id: int) -> Attachment:
    found = queries.one_of(key, attachment_id)
    if found is None:
        raise Http404
    return found


def serve(one: Attachment) -> HttpResponse:
    if one.is_shut and not page.may_open_shut():
        return HttpResponse(one.why_shut, status=403, content_type=PLAIN)
    try:
        response = HttpResponse(store.read(one.sha256), content_type=as_bytes(one.media_type))
    except Problem as rotten:
        return HttpResponse(str(rotten), status=503, content_type=PLAIN)
    response["Content-Disposition"] = content_disposition_header(True, one.name)
    return response


def as_bytes(media_type: str) -> str:
    """Nobody knows in which letters somebody else's text is written, so it is sent as the bytes it is."""
    return "application/octet-stream" if media_type.startswith("text/") else media_type


def preview(one: Attachment) -> HttpResponse:
    """Made by us from the points of the picture alone, so it may stand in a page."""
    if not one.preview:
        raise Http404
    return HttpResponse(store.read(one.preview), content_type="image/jpeg")
