"""Every paper that left, for the privacy officer: how much, by whom, to what sort of reader. Nobody is named in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.dates import clock, day
from throughline.record.letters import queries
from throughline.record.letters.recipients import To


@require_safe
@access("review")
def papers_register(request: HttpRequest) -> HttpResponse:
    number = min(whole(request.GET.get("page")) or 1, queries.PAGES)
    papers, more = queries.every_paper(page=number)
    rows = [
        {
            "reference": f"L{one.letter_id:06}", "when": f"{day(one.at)}, {clock(one.at)}", "by": one.by.name,
            "to": To(one.to).words, "shape": one.get_shape_display(), "pages": one.pages or "–", "released": one.released,
            "kept_out": one.kept_out, "sha256": one.sha256,
        }
        for one in papers
    ]  # fmt: skip
    return render(
        request, "letters/register.html", {"rows": rows, "older": f"?page={number + 1}" if more else ""}
    )
