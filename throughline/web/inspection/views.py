"""The inspection pack on the screen, and its workbook taken away: what leaves is logged by its hash and its count."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.log import answers
from throughline.config.asked import whole
from throughline.measures.problems import MeasuresProblem
from throughline.packs.annex_a.shape import by_number
from throughline.packs.pack import gather
from throughline.packs.problems import PackProblem
from throughline.packs.written.folder import WORKBOOK, workbook
from throughline.web.inspection.frame import frame
from throughline.web.inspection.list_page import list_page
from throughline.web.inspection.page import pack_page
from throughline.web.spreadsheets.file import refused, sent

View = Callable[..., HttpResponse]


def said_plainly(view: View) -> View:
    """No figures at all, or no such list: one sentence, and the way on."""

    @wraps(view)
    def shown(request: HttpRequest, **named: int) -> HttpResponse:
        try:
            return view(request, **named)
        except MeasuresProblem as problem:
            told = {"problem": str(problem), "reads_all": request.who.may("measure")}
            status = 404 if isinstance(problem, PackProblem) else 200
            return render(request, "web/no_figures.html", told, status=status)

    return shown


@require_safe
@access("inspect")
@said_plainly
def inspection_pack(request: HttpRequest) -> HttpResponse:
    return render(request, "web/inspection_pack.html", {"page": pack_page(frame(request))})


@require_safe
@access("inspect")
@said_plainly
def inspection_list(request: HttpRequest, number: int) -> HttpResponse:
    about, page = by_number(number), frame(request)
    found = next(one for one in page.found.lists if one.about == about)
    missing, turn = whole(request.GET.get("missing")) or 0, max(1, whole(request.GET.get("page")) or 1)
    shown = list_page(found, page, missing=missing, turn=turn)
    return render(request, "web/inspection_list.html", {"page": shown})


@require_safe
@access("inspect")
@said_plainly
def inspection_workbook(request: HttpRequest) -> HttpResponse:
    """By the name of an export, so that the look-out for copies before leaving sees it."""
    page = frame(request)
    if page.problems:
        return refused(request, page.problems)
    pack = gather(page.taking.snapshot, page.notice)
    content = workbook(pack)
    answers.note(
        request, verb="export", page="inspection-workbook", rule="exported",
        reason=f"{pack.rows} rows {sha256(content).hexdigest()}",
    )  # fmt: skip
    name, _, shape = WORKBOOK.rpartition(".")
    return sent(content, f"{page.notice}-{name}", shape)
