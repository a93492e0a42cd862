"""The allocation board, and the press that gives children to somebody."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import get_list_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.access.principal import atomic
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.onward import day_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.holding import naming, problems
from throughline.record.people.models import Person
from throughline.web.alerts.rows import Press
from throughline.web.allocation.page import board


@require_safe
@access("oversee")
def allocation(request: HttpRequest) -> HttpResponse:
    return _board(request)


@require_POST
@access("oversee", Part.SAFETY, person="person_id")
def allocate(request: HttpRequest, person_id: int) -> HttpResponse:
    """Brothers and sisters who wait together go together, or none of them."""
    account, others = whole(request.POST.get("account", "")), map(whole, request.POST.getlist("with"))
    try:
        if account is None:
            raise problems.CHOOSE
        children = get_list_or_404(Person.objects.order_by("pk"), pk__in={person_id, *filter(None, others)})
        with atomic():
            for child in children:
                naming.give(
                    child=child, to=account, role="worker", started=today(), why=request.POST.get("why", "")
                )
        return HttpResponseRedirect(reverse("allocation"), status=303)
    except Problem as problem:
        return _board(request, sentence=str(problem))


def _board(request: HttpRequest, *, sentence: str = "") -> HttpResponse:
    press = Press(token=get_token(request), back="allocation", past=bool(request.as_known))
    page = board(request.who, on=day_of(request), go=onward(request), press=press)
    context = {"page": page, "sentence": sentence}
    return render(request, "web/allocation.html", context, status=422 if sentence else 200)
