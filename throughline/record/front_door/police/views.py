"""One notification, and a month of them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.record.front_door.agencies.asked import month_asked, turn
from throughline.record.front_door.models import Contact
from throughline.record.front_door.police import actions, page, queries
from throughline.record.front_door.police.forms import TogetherForm, TriageForm
from throughline.record.front_door.police.models import REASONS, PoliceNotification
from throughline.record.front_door.police.problems import PoliceProblem


@require_http_methods(["GET", "HEAD", "POST"])
@access("receive")
def contact_police(request: HttpRequest, contact_id: int) -> HttpResponse:
    contact = _found(contact_id)
    if request.method != "POST":
        return _page(request, contact)
    form = TriageForm(request.POST)
    if form.is_valid():
        try:
            actions.triage(contact=contact, **form.cleaned_data)
            return _back(contact)
        except PoliceProblem as problem:
            form.add_error(None, str(problem))
    return _page(request, contact, triage=form)


@require_POST
@access("receive")
def contact_police_together(request: HttpRequest, contact_id: int) -> HttpResponse:
    contact, form = _found(contact_id), TogetherForm(request.POST)
    if form.is_valid():
        try:
            actions.decide_together(contact=contact, **form.cleaned_data)
            return _back(contact)
        except PoliceProblem as problem:
            form.add_error(None, str(problem))
    return _page(request, contact, together=form)


@require_POST
@access("receive")
def contact_police_again(request: HttpRequest, contact_id: int) -> HttpResponse:
    contact = _found(contact_id)
    try:
        actions.sent_again(contact=contact)
    except PoliceProblem as problem:
        return _page(request, contact, sentence=str(problem))
    return _back(contact)


def _found(contact_id: int) -> Contact:
    """Readable with its words: of a restricted child out of reach there is nothing here to answer from."""
    found = Contact.objects.select_related("said").filter(pk=contact_id, said__isnull=False).first()
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, contact: Contact, **said: object) -> HttpResponse:
    one = (
        PoliceNotification.objects.select_related("answered_by", "together_by").filter(pk=contact.pk).first()
    )
    values = {
        "contact": contact, "one": one, "words": page.words(contact, one, day_of(request)),
        "triage": TriageForm(initial=page.initial(one)), "together": TogetherForm(initial=page.together(one)),
        "past": bool(request.as_known), "police": page.is_police(contact),
    }  # fmt: skip
    return render(request, "police/notification.html", values | said, status=422 if said else 200)


def _back(contact: Contact) -> HttpResponse:
    return HttpResponseRedirect(reverse("contact-police", args=[contact.pk]), status=303)


@require_safe
@access("receive")
def police_notifications(request: HttpRequest) -> HttpResponse:
    first, after = month_asked(request)
    go, reason = onward(request), request.GET.get("reason", "")
    reason = reason if reason in dict(REASONS) else ""
    values = {
        "first": first, "month": queries.month(first, after), "turn": turn(first, day_of(request), reverse("police-notifications")),
        "waiting": page.waiting_rows(queries.waiting(), day_of(request), go), "reason": dict(REASONS).get(reason, ""),
        "rows": page.rows(queries.of_month(first, after, reason=reason)[: queries.SHOWN], go),
    }  # fmt: skip
    return render(request, "police/month.html", values)
