"""One contact, who each child is, and the strategy discussion: the pages that are read before something is pressed."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.dates import day
from throughline.design.onward import day_of, moment_of, onward
from throughline.record.entries.fields import colleagues
from throughline.record.entries.problems import Problem
from throughline.record.front_door import page as drawn
from throughline.record.front_door import settling, words
from throughline.record.front_door.checking import agreed_about
from throughline.record.front_door.deciding import catch_up
from throughline.record.front_door.discussing import open_discussion
from throughline.record.front_door.forms import (
    ActingForm,
    ActNowForm,
    AskForm,
    DecideForm,
    EachForm,
    NewRecordForm,
    ReadyForm,
    SafeForm,
)
from throughline.record.front_door.kinds import DECIDERS
from throughline.record.front_door.matching import alike_of, not_the_same, said_not_same
from throughline.record.front_door.models import Contact, ContactAdult, ContactChild
from throughline.record.front_door.problems import WHO_IS_IT, DoorProblem
from throughline.record.front_door.rules import parts_of_a_name
from throughline.record.front_door.sorts import GRADES
from throughline.record.front_door.views.intake import key_of
from throughline.record.people.finding import page as finding
from throughline.record.people.models import Person

PEOPLE = ("said", "acting", "taken_by", "discussion_by", "joined_to")


def found(contact_id: int) -> Contact:
    adults = ContactAdult.objects.filter(contact_id=OuterRef("pk")).order_by("position", "pk")
    named = ArraySubquery(adults.values(said=JSONObject(name="name", role="role", where="where")))
    return get_object_or_404(Contact.objects.select_related(*PEOPLE).annotate(named=named), pk=contact_id)


@require_safe
@access("see")
def contact(request: HttpRequest, contact_id: int) -> HttpResponse:
    return show(request, found(contact_id))


def show(
    request: HttpRequest,
    one: Contact,
    *,
    forms: dict[str, Any] | None = None,
    sentence: str = "",
    status: int = 200,
) -> HttpResponse:
    view = drawn.page(one, moment_of(request), onward(request))
    context = {
        "page": view,
        "sentence": sentence,
        "grades": GRADES,
        "may": _may(request, one),
        "said": request.POST,
    }
    if context["may"]:
        context |= _forms(request, one, view) | (forms or {})
    return render(request, "front_door/contact.html", context, status=status)


def _may(request: HttpRequest, one: Contact) -> bool:
    """The acting person reads; who sits at the door presses. The law says so again at each press."""
    return request.who.may("receive") and request.as_known is None


def _forms(request: HttpRequest, one: Contact, view: drawn.Page) -> dict[str, Any]:
    now = {"where_now": one.where_now, "with_whom": one.with_whom, "until_when": one.until_when}
    decided_by = {"decided_by": request.who.id, "threshold_ours": one.threshold_ours}
    deciders = colleagues(DECIDERS)
    return {
        "safe": SafeForm(initial=now), "acting_form": ActingForm(initial={"account": one.acting_id or ""}),
        "act_now_form": ActNowForm(), "ready": ReadyForm(), "ask": AskForm(agreements=agreed_choices(view), people=deciders), "decide": DecideForm(initial=decided_by, people=deciders),
        "each": each_forms(view, one.suggested),
    }  # fmt: skip


def each_forms(view: drawn.Page, suggested: str = "", posted=None) -> list[tuple[drawn.ChildView, EachForm]]:
    return [
        (child, EachForm(posted, prefix=f"row-{child.row.pk}", initial={"decision": suggested}))
        for child in view.children
        if not child.row.decision
    ]


def agreed_choices(view: drawn.Page) -> list[tuple[str, str]]:
    people = [child.row.person_id for child in view.children if child.row.person_id]
    return [
        (str(one.pk), f"{one.get_purpose_display()}, {day(one.entry.happened_at)}")
        for one in agreed_about(people)
    ]


@require_http_methods(["GET", "POST"])
@access("receive")
def contact_who(request: HttpRequest, contact_id: int, child_id: int) -> HttpResponse:
    """Who one child is: somebody on record, a new record, or not yet known."""
    one = found(contact_id)
    row = get_object_or_404(ContactChild.objects.select_related("person"), pk=child_id, contact_id=contact_id)
    if request.method == "POST":
        try:
            return _answered(request, one, row)
        except DoorProblem as problem:
            return _who(request, one, row, sentence=str(problem), status=422)
    return _who(request, one, row)


def _who(
    request: HttpRequest, one: Contact, row: ContactChild, *, sentence: str = "", status: int = 200
) -> HttpResponse:
    families = families_of(one)
    told = said_not_same([row]).get(row.pk, {})
    matches = alike_of(row, families, not_same=told) if row.person_id is None else []
    given, family = parts_of_a_name(row.name, families)
    known, fresh = finding.rows(matches, (), on=day_of(request), go=onward(request)), _just_opened(request)
    context = {
        "contact": one, "row": row, "title": words.child(row), "sentence": sentence, "key": key_of(request),
        "alike": [*fresh, *(one for one in known if one.key not in {each.key for each in fresh})], "not_same": list(told.values()),
        "form": NewRecordForm(request.POST or None, initial={"given": given, "family": family}),
    }  # fmt: skip
    return render(request, "front_door/who.html", context, status=status)


def _just_opened(request: HttpRequest) -> list[finding.Alike]:
    person = Person.objects.filter(pk=whole(request.GET.get("opened"))).first()
    if person is None:
        return []
    detail, url = f"{person.reference}, opened just now", onward(request)("child", person.pk)
    return [finding.Alike(key=person.pk, name=str(person), detail=detail, why="A new record", url=url)]


def families_of(one: Contact) -> list[str]:
    named = [*one.children.values_list("name", flat=True), *one.adults.values_list("name", flat=True)]
    return [name.split()[-1] for name in named if " " in name.strip()]


def _answered(request: HttpRequest, one: Contact, row: ContactChild) -> HttpResponse:
    there = reverse("contact", args=[one.pk])
    if other := whole(request.POST.get("not_same")):
        not_the_same(row=row, person=get_object_or_404(Person, pk=other))
        return HttpResponseRedirect(reverse("contact-who", args=[one.pk, row.pk]), status=303)
    person = whole(request.POST.get("person"))
    if person is None:
        opened = _opened(request, one, row)
        here = reverse("contact-who", args=[one.pk, row.pk], query={"opened": opened})
        return HttpResponseRedirect(here, status=303)
    settling.settle(contact=one, people={row.pk: person})
    if row.decision:
        catch_up(one, row.pk)
    return HttpResponseRedirect(there, status=303)


def _opened(request: HttpRequest, one: Contact, row: ContactChild) -> int:
    """The new record is there before the contact is put on it: the page that follows has it first, to be pressed."""
    form = NewRecordForm(request.POST)
    if "new" not in request.POST or not form.is_valid():
        raise WHO_IS_IT
    ruled_out = said_not_same([row]).get(row.pk, {})
    told = form.cleaned_data
    person = settling.open_for(
        key=key_of(request), given=told["given"], family=told["family"], row=row, not_same=ruled_out
    )
    return person.pk


@require_http_methods(["GET", "POST"])
@access("receive")
def contact_discussion(request: HttpRequest, contact_id: int) -> HttpResponse:
    """One press when every child is known; else each child is known here first."""
    one = found(contact_id)
    if request.method == "POST" and "open" in request.POST:
        try:
            chosen = [key for said in request.POST.getlist("child") if (key := whole(said)) is not None]
            draft = open_discussion(contact=one, rows=chosen, key=key_of(request))
            return HttpResponseRedirect(reverse("draft", args=[draft.pk]), status=303)
        except (DoorProblem, Problem) as problem:
            return _discussion(request, one, sentence=str(problem), status=422)
    return _discussion(request, one)


def _discussion(request: HttpRequest, one: Contact, *, sentence: str = "", status: int = 200) -> HttpResponse:
    rows = list(one.children.select_related("person").order_by("position", "pk"))
    context = {
        "contact": one, "rows": [(row, words.child(row), words.seen(row, None)) for row in rows],
        "title": words.title(rows), "sentence": sentence, "key": key_of(request),
    }  # fmt: skip
    return render(request, "front_door/discussion.html", context, status=status)
