"""Children who are not born yet, for whoever answers for them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.web.child.views import page_asked
from throughline.web.children.views import whose_asked
from throughline.web.unborn.page import page


@require_safe
@access("see")
def unborn(request: HttpRequest) -> HttpResponse:
    found = page(
        request.who, mine=whose_asked(request) == "mine", number=page_asked(request), on=day_of(request),
        go=onward(request),
    )  # fmt: skip
    return render(request, "web/unborn.html", {"page": found})
