"""What people read when something goes wrong: one sentence, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from throughline.access.declare import ANYONE, access


@access(ANYONE)
def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "web/form_expired.html", status=403)
