"""Answers that have still to go; one contact's answer, its letters, and that it has gone."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.dates import short_day
from throughline.design.onward import day_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.front_door.agencies.asked import month_asked, turn
from throughline.record.front_door.answering import actions, page, queries
from throughline.record.front_door.answering.forms import SentForm
from throughline.record.front_door.answering.problems import AnswerProblem
from throughline.record.front_door.answering.rules import OUTCOMES, THANKS, is_late, is_professional, send_by
from throughline.record.front_door.models import Contact


@require_safe
@access("receive")
def answers_to_send(request: HttpRequest) -> HttpResponse:
    on, go, number = day_of(request), onward(request), min(whole(request.GET.get("page")) or 1, queries.PAGES)
    first, after = month_asked(request)
    found, more = queries.to_send(page=number)
    values = {
        "rows": page.rows(found, on, go), "first": first, "rate": queries.rate(first, after),
        "turn": turn(first, on, reverse("answers-to-send")),
        "onward": go("answers-to-send", page=number + 1) if more else "", "back": go("answers-to-send") if number > 1 else "",
    }  # fmt: skip
    return render(request, "answering/to_send.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@access("receive")
def contact_answer(request: HttpRequest, contact_id: int) -> HttpResponse:
    contact = _found(contact_id)
    if request.method != "POST":
        return _page(request, contact, SentForm())
    form = SentForm(request.POST)
    if form.is_valid():
        try:
            actions.sent(contact=contact, **form.cleaned_data)
            return HttpResponseRedirect(reverse("contact-answer", args=[contact.pk]), status=303)
        except AnswerProblem as problem:
            form.add_error(None, str(problem))
    return _page(request, contact, form)


@require_POST
@access("receive")
def contact_answer_draft(request: HttpRequest, contact_id: int) -> HttpResponse:
    contact, key = _found(contact_id), whole(request.POST.get("child"))
    child = next((one for one in contact.children.all() if one.pk == key), None)
    if child is None:
        raise Http404
    try:
        letter = actions.draft(child=child)
    except (AnswerProblem, Problem) as problem:
        return _page(request, contact, SentForm(), sentence=str(problem))
    return HttpResponseRedirect(reverse("letter", args=[child.person_id, letter.pk]), status=303)


def _found(contact_id: int) -> Contact:
    found = queries.whole(contact_id)
    if found is None or not hasattr(found, "said"):
        raise Http404
    return found


def _page(request: HttpRequest, contact: Contact, form: SentForm, *, sentence: str = "") -> HttpResponse:
    professional, answer, on = (
        is_professional(contact.agency),
        getattr(contact, "answer", None),
        day_of(request),
    )
    values = {
        "contact": contact, "whom": page.who(contact), "professional": professional, "form": form, "sentence": sentence,
        "letters": page.letters(contact, onward(request)) if professional else [], "thanks": THANKS,
        "outcomes": [(one.name, OUTCOMES[one.decision]) for one in contact.children.all() if one.decision] if professional else [],
        "gone": page.gone(answer) if answer else "", "answer": answer, "past": bool(request.as_known),
        "by": short_day(send_by(contact.decided_at)) if contact.decided_at else "",
        "late": bool(contact.decided_at and not answer and is_late(contact.decided_at, on)),
    }  # fmt: skip
    return render(request, "answering/answer.html", values, status=422 if form.errors or sentence else 200)
