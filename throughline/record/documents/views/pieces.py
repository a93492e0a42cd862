"""The page's script sends a file in pieces: begin, a piece, finish. Every answer says how much is there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.record.documents import uploads
from throughline.record.documents.models import Upload
from throughline.record.documents.problems import GONE, PIECES, Problem
from throughline.record.documents.views.draft import find, name_it


@access("add")
@require_POST
def upload_start(request: HttpRequest, draft_id: int) -> HttpResponse:
    draft, size = find(draft_id), whole(request.POST.get("size"))
    try:
        if size is None:
            raise PIECES
        begun = uploads.start(draft=draft, name=request.POST.get("name", ""), size=size)
    except Problem as problem:
        return refused(problem)
    places = {name: reverse(f"upload-{name}", args=[begun.key]) for name in ("piece", "finish")}
    return JsonResponse({"received": begun.received, "most": uploads.PIECE, **places})


@access("add")
@require_POST
def upload_piece(request: HttpRequest, upload_key: UUID) -> HttpResponse:
    at, sha256 = whole(request.GET.get("at")), request.headers.get("X-Piece", "")
    try:
        if at is None:
            raise PIECES
        return JsonResponse(
            {"received": uploads.receive(key=upload_key, at=at, data=request.body, sha256=sha256)}
        )
    except Problem as problem:
        there = Upload.objects.filter(key=upload_key).values_list("received", flat=True).first()
        return refused(GONE if there is None else problem, received=there)


@access("add")
@require_POST
def upload_finish(request: HttpRequest, upload_key: UUID) -> HttpResponse:
    try:
        made = uploads.finish(key=upload_key)
    except Problem as problem:
        return refused(problem)
    name_it(find(made.entry_id))
    return JsonResponse({"id": made.pk, "sha256": made.sha256, "size": made.size, "shut": made.why_shut})


STATUS = {GONE.code: 404, PIECES.code: 409, "unfinished": 409, "store": 503}


def refused(problem: Problem, **more: object) -> HttpResponse:
    return JsonResponse({"sentence": str(problem), **more}, status=STATUS.get(problem.code, 422))
