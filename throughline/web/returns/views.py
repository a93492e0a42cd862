"""A return is sent, checked and shown; its findings can be taken away for an hour."""

import io
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.design.onward import onward
from throughline.exchange.returns.outputs import write_csv, write_json, write_xlsx
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report
from throughline.web.child.views import page_asked
from throughline.web.returns import kept, pages
from throughline.web.returns.checking import checked
from throughline.web.returns.forms import ReturnForm
from throughline.web.returns.upload import MOST

TOO_MUCH = f"The files are larger than {MOST // 1_000_000} MB together: use “throughline validate” for them."
TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_http_methods(["GET", "HEAD", "POST"])
@access("measure")
def returns(request: HttpRequest) -> HttpResponse:
    form = ReturnForm(request.POST, request.FILES) if request.method == "POST" else ReturnForm()
    if getattr(request, "sent_too_much", False):
        form.add_error("files", TOO_MUCH)
    if form.is_bound and form.is_valid():
        try:
            report = checked(form.cleaned_data)
            key = kept.keep(report, kind=form.cleaned_data["kind"], account=request.who.id)
            return redirect("return-checked", key)
        except ReturnProblem as problem:
            form.add_error("files", str(problem))
    status = 422 if form.is_bound else 200
    return render(request, "web/returns.html", {"form": form, "minutes": kept.MINUTES}, status=status)


@require_safe
@access("measure")
def return_checked(request: HttpRequest, key: UUID) -> HttpResponse:
    by, code = request.GET.get("by", "rule"), request.GET.get("rule", "")
    found = mine(request, key)
    if by not in pages.WAYS or (code and code not in found.report.rules):
        raise Http404
    page = pages.checked(found, key, by=by, code=code, page=page_asked(request), go=onward(request))
    return render(request, "web/return_checked.html", {"page": page, "minutes": kept.MINUTES})


@require_safe
@access("measure")
def return_findings(request: HttpRequest, key: UUID, shape: str) -> HttpResponse:
    found = mine(request, key)
    if shape not in TYPES:
        raise Http404
    name = f"{found.kind}-{found.report.year.name}-findings.{shape}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(written(found.report, shape), content_type=TYPES[shape], headers=headers)


def mine(request: HttpRequest, key: UUID) -> kept.Kept:
    found = kept.find(key, account=request.who.id)
    if found is None:
        raise Http404
    return found


def written(report: Report, shape: str) -> bytes:
    if shape == "xlsx":
        book = io.BytesIO()
        write_xlsx(report, book)
        return book.getvalue()
    text = io.StringIO()
    (write_json if shape == "json" else write_csv)(report, text)
    return text.getvalue().encode()
