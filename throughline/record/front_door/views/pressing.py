"""What is pressed about a contact. Each press is one action, and shows the contact again."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from throughline.access.declare import access
from throughline.access.models import Account
from throughline.config.asked import whole
from throughline.config.clock import now
from throughline.design.onward import onward
from throughline.record.front_door import acting_now, checking, deciding, joining
from throughline.record.front_door import page as drawn
from throughline.record.front_door.forms import (
    ActingForm,
    ActNowForm,
    AskForm,
    DecideForm,
    ReadyForm,
    SafeForm,
)
from throughline.record.front_door.models import Contact, ContactCheck
from throughline.record.front_door.problems import NOT_WHOLE, DoorProblem
from throughline.record.front_door.views.contact import agreed_choices, each_forms, found, show


@require_POST
@access("receive")
def contact_press(request: HttpRequest, contact_id: int, press: str) -> HttpResponse:
    one = found(contact_id)
    if press not in PRESSES:
        raise Http404
    return PRESSES[press](request, one)


def _view(request: HttpRequest, one: Contact) -> drawn.Page:
    return drawn.page(one, now(), onward(request))


def _done(
    request: HttpRequest,
    one: Contact,
    do: Callable[[], object],
    *,
    forms: dict | None = None,
    there: str = "",
) -> HttpResponse:
    try:
        do()
    except DoorProblem as problem:
        return show(request, one, forms=forms, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("contact", args=[one.pk]) + there, status=303)


def take(request: HttpRequest, one: Contact) -> HttpResponse:
    return _done(request, one, lambda: acting_now.take(contact=one))


def act_now(request: HttpRequest, one: Contact) -> HttpResponse:
    form = ActNowForm(request.POST)
    if not form.is_valid():
        return show(request, one, forms={"act_now_form": form}, status=422)
    return _done(request, one, lambda: acting_now.act_now(contact=one, reason=form.cleaned_data["reason"]))


def safe(request: HttpRequest, one: Contact) -> HttpResponse:
    form = SafeForm(request.POST)
    if not form.is_valid():
        return show(request, one, forms={"safe": form}, status=422)
    said = form.cleaned_data
    return _done(
        request, one,
        lambda: acting_now.safe_now(
            contact=one, where=said["where_now"], with_whom=said["with_whom"], until=said["until_when"]
        ),
    )  # fmt: skip


def who_acts(request: HttpRequest, one: Contact) -> HttpResponse:
    form = ActingForm(request.POST)
    if not form.is_valid():
        return show(request, one, forms={"acting_form": form}, status=422)
    account = Account.objects.get(pk=form.cleaned_data["account"])
    return _done(request, one, lambda: acting_now.name_acting(contact=one, account=account))


def ask(request: HttpRequest, one: Contact) -> HttpResponse:
    form = AskForm(request.POST, agreements=agreed_choices(_view(request, one)))
    if not form.is_valid():
        return show(request, one, forms={"ask": form}, status=422)
    said = form.cleaned_data
    decider = Account.objects.filter(pk=said.pop("decided_by")).first()
    return _done(
        request,
        one,
        lambda: checking.ask(contact=one, decided_by=decider, **said),
        forms={"ask": form},
        there="#checks",
    )


def answer(request: HttpRequest, one: Contact) -> HttpResponse:
    asked = get_object_or_404(ContactCheck, pk=whole(request.POST.get("check")), contact_id=one.pk)
    return _done(
        request, one,
        lambda: checking.answer(asked=asked, said=request.POST.get("answer", ""), grades=_grades(request, one)),
        there="#checks",
    )  # fmt: skip


def _grades(request: HttpRequest, one: Contact) -> dict[int, int]:
    found: dict[int, int] = {}
    for row in one.children.values_list("pk", flat=True):
        said = request.POST.get(f"grade-{row}", "")
        if said:
            number = whole(said)
            if number is None:
                raise NOT_WHOLE
            found[row] = number
    return found


def ready(request: HttpRequest, one: Contact) -> HttpResponse:
    form = ReadyForm(request.POST)
    if not form.is_valid():
        return show(request, one, forms={"ready": form}, status=422)
    return _done(request, one, lambda: checking.ready(contact=one, suggested=form.cleaned_data["suggested"]))


def decide(request: HttpRequest, one: Contact) -> HttpResponse:
    form = DecideForm(request.POST)
    each = each_forms(_view(request, one), posted=request.POST)
    valid = all([form.is_valid(), *(part.is_valid() for _, part in each)])
    forms = {"decide": form, "each": each}
    if not valid:
        return show(request, one, forms=forms, status=422)
    said = form.cleaned_data
    chosen = {
        child.row.pk: deciding.Decided(**part.cleaned_data)
        for child, part in each
        if part.cleaned_data["decision"]
    }
    return _done(
        request, one,
        lambda: deciding.decide(
            contact=one, decided_by=Account.objects.get(pk=said["decided_by"]), each=chosen,
            ours=said["threshold_ours"], differs=said["differs"],
        ),
        forms=forms, there="#children",
    )  # fmt: skip


def join(request: HttpRequest, one: Contact) -> HttpResponse:
    other = get_object_or_404(Contact, pk=whole(request.POST.get("other")))
    return _done(request, one, lambda: joining.join(contact=one, other=other))


PRESSES = {
    "take": take, "act-now": act_now, "safe": safe, "acting": who_acts, "ask": ask, "answer": answer, "ready": ready,
    "decide": decide, "join": join,
}  # fmt: skip
"""By the last word of the address."""
