"""What is agreed about a child."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.design.onward import day_of, onward
from throughline.record.agreements import page
from throughline.record.people.identity_bar import bar


@require_safe
@access("see", Part.CONTENT, person="person_id")
def agreements(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="agreements", go=go)
    may_write = request.who.may("add") and request.as_known is None
    found = page.agreements(person_id, on=on, go=go, may_write=may_write)
    write_url = go("write", "agreement", children=person_id) if may_write else ""
    context = {"child": child, "person": person, "page": found, "write_url": write_url}
    return render(request, "agreements/agreements.html", context)
