"""Agencies of a month, one of them, the list behind a number, the file that goes back, and an example."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.onward import day_of, moment_of, onward
from throughline.record.front_door.agencies import actions, page, queries
from throughline.record.front_door.agencies.asked import month_asked, month_of, turn, written
from throughline.record.front_door.agencies.forms import ExampleForm
from throughline.record.front_door.agencies.problems import ExampleProblem
from throughline.record.front_door.agencies.rules import WHATS, months, summed
from throughline.record.front_door.models import Contact
from throughline.record.front_door.sorts import AGENCY


@require_safe
@access("oversee")
def agencies(request: HttpRequest) -> HttpResponse:
    first, after = month_asked(request)
    values = {
        "first": first, "rows": page.rows(queries.month(first, after), first, onward(request)),
        "turn": turn(first, day_of(request), reverse("agencies")), "asked": written(first),
    }  # fmt: skip
    return render(request, "agencies/agencies.html", values)


@require_safe
@access("oversee")
def agencies_one(request: HttpRequest) -> HttpResponse:
    return _one(request, _agency(request.GET.get("agency")), *month_asked(request))


def _one(
    request: HttpRequest, agency: str, first: date, after: date, form: ExampleForm | None = None
) -> HttpResponse:
    go, found = onward(request), queries.month(first, after, agency=agency)
    different = [one.id for one in found if one.both]
    values = {
        "first": first, "agency": AGENCY[agency], "key": agency, "asked": written(first), "found": summed(found),
        "row": page.row(agency, summed(found), first, go), "differences": page.differences(found),
        "stages": page.stages(queries.in_stages(found, moment_of(request))), "examples": queries.examples(first, agency),
        "turn": turn(first, day_of(request), reverse("agencies-one"), more=f"&agency={agency}"),
        "form": (form or ExampleForm(choices=different)) if different and not request.as_known else None,
    }  # fmt: skip
    return render(request, "agencies/one.html", values, status=422 if form else 200)


def _agency(typed: str | None) -> str:
    if typed not in AGENCY:
        raise Http404
    return str(typed)


@require_safe
@access("oversee")
def agencies_contacts(request: HttpRequest) -> HttpResponse:
    agency, what = _agency(request.GET.get("agency")), request.GET.get("what", "contacts")
    if what not in WHATS:
        raise Http404
    (first, after), go, number = month_asked(request), onward(request), whole(request.GET.get("page")) or 1
    found, total, more = queries.contacts(first, after, agency=agency, what=what, page=number)
    asked = {"month": written(first), "agency": agency}
    values = {
        "first": first, "agency": AGENCY[agency], "title": page.TITLES[what], "total": total,
        "items": page.contact_items(found, go), "back": go("agencies-one", **asked),
        "onward": go("agencies-contacts", **asked, what=what, page=number + 1) if more else "",
    }  # fmt: skip
    return render(request, "agencies/contacts.html", values)


@require_safe
@access("oversee")
def agencies_file(request: HttpRequest) -> HttpResponse:
    """Everything of the month, or of one agency what goes back to it."""
    first, after = month_asked(request)
    name, agency = f"agencies-{written(first)}", request.GET.get("agency", "")
    if agency:
        found = queries.month(first, after, agency=_agency(agency))
        text, name = (
            page.one_csv(agency, found, queries.examples(first, agency), first),
            f"{name}-{agency.replace(' ', '-')}",
        )
    else:
        text = page.as_csv(queries.month(first, after), first)
    kept = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=kept)


@require_POST
@access("oversee")
def agencies_example(request: HttpRequest) -> HttpResponse:
    agency, (first, after) = _agency(request.POST.get("agency")), _month(request.POST.get("month", ""))
    form = ExampleForm(
        request.POST, choices=[one.id for one in queries.month(first, after, agency=agency) if one.both]
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            contact = Contact.objects.get(pk=said["contact"])
            actions.give_example(contact=contact, told=said["told"], made=said["made"])
            asked = {"month": written(first), "agency": agency}
            return HttpResponseRedirect(reverse("agencies-one", query=asked), status=303)
        except ExampleProblem as problem:
            form.add_error(None, str(problem))
    return _one(request, agency, first, after, form)


def _month(typed: str) -> tuple[date, date]:
    found = month_of(typed)
    if found is None:
        raise Http404
    return months(found)
