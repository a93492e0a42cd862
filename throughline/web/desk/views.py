"""My desk, and the door: where each person starts."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from throughline.access.declare import SIGNED_IN, access
from throughline.design.onward import moment_of, onward
from throughline.oversight.hindrance.models import ConfidenceSaid
from throughline.web.alerts.rows import Press
from throughline.web.desk.page import desk as desk_of

STARTS = (
    ("oversee", "team"), ("export", "sample"), ("named", "named"), ("see", "desk"), ("measure", "scorecard"), ("administer", "people"),
    ("review", "withdrawn"), ("look up", "check"), ("overview", "overview"),
)  # fmt: skip
"""The first verb that a person's posts give leads to their first page."""


@require_safe
@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    for verb, page in STARTS:
        if request.who.may(verb):
            return redirect(page)
    return render(request, "web/no_post.html")


@require_safe
@access("see")
def desk(request: HttpRequest) -> HttpResponse:
    page = desk_of(
        request.who.id, moment=moment_of(request), go=onward(request), reviews=request.who.may("review glass"),
        sits=any(role.duty for role in request.who.roles),
        press=Press(token=get_token(request), back="desk", past=bool(request.as_known)),
    )  # fmt: skip
    values = {
        "page": page, "writes": request.who.may("add"),
        "trust_answers": [] if request.as_known or request.who.reads_only else ConfidenceSaid.ANSWERS,
        "chairs": any(role.key == "reviewer" for role in request.who.roles),
    }  # fmt: skip
    return render(request, "web/desk.html", values)
