"""A new contact, kept while it is typed, and who a child of it may be, as the name is typed."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import LONDON
from throughline.design.dates import clock
from throughline.design.onward import day_of, onward
from throughline.record.entries.drafts import Saved
from throughline.record.entries.models import Draft
from throughline.record.entries.wording import device
from throughline.record.front_door import half_written, intake, queries, receiving
from throughline.record.front_door.forms import (
    MOST,
    AdultForm,
    ChildForm,
    ContactForm,
    adult_forms,
    children_forms,
)
from throughline.record.front_door.half_written import Kept
from throughline.record.front_door.matching import alike
from throughline.record.front_door.models import Contact
from throughline.record.front_door.problems import NO_CHILD, NOT_AT_THE_DOOR, DoorProblem
from throughline.record.people.finding import page as finding

CAME = ("received_on", "received_time")


@require_http_methods(["GET", "POST"])
@access("receive")
def front_door_new(request: HttpRequest) -> HttpResponse:
    """Whatever comes of a press, its words are kept first: a turn that ended, an error, one more child."""
    if request.method == "GET":
        return _opened(request)
    saved = _keep(request)
    if saved is None:
        return _see(_on_the_board(request))
    if not queries.at_the_door():
        return _closed(request)
    if request.POST.get("save") == "draft":
        return _see(_again(saved.draft))
    return _put(request, saved.draft)


def _opened(request: HttpRequest) -> HttpResponse:
    """Blank, or as it was left: by its number, and where two windows typed at once by the other's number too."""
    if not queries.at_the_door():
        return _closed(request)
    number = whole(request.GET.get("kept"))
    found = half_written.kept(number, other=whole(request.GET.get("other"))) if number is not None else None
    if found is None:
        return _form(request, ContactForm(), children_forms(None), adult_forms(None))
    form, rows = ContactForm(initial=found.answers), {"posted": found.answers, "check": False}
    return _form(request, form, children_forms(**rows), adult_forms(**rows), found=found)


def _closed(request: HttpRequest) -> HttpResponse:
    values = {"closed": str(NOT_AT_THE_DOOR), "kept": request.method == "POST"}
    return render(request, "front_door/closed.html", values, status=409)


def _put(request: HttpRequest, draft: Draft) -> HttpResponse:
    """On the board, or the form again with what is missing."""
    posted, more = request.POST, 1 if "add" in request.POST else 0
    found, adding = half_written.kept(draft.pk), bool(more)
    children = children_forms(posted, more=more, check=not adding)
    form, adults = ContactForm(posted), adult_forms(posted, check=not adding)
    if adding:
        return _form(request, ContactForm(initial=draft.answers), children, adults, found=found)
    if not all([form.is_valid(), *(one.is_valid() for one in (*children, *adults))]):
        return _form(request, form, children, adults, found=found, status=422)
    try:
        made = intake.put(
            key=draft.key,
            told=_told(form.cleaned_data),
            children=_named(children),
            adults=_adults(adults),
        )
    except DoorProblem as problem:
        return _form(request, form, children, adults, found=found, sentence=str(problem), status=422)
    return _see(reverse("contact", args=[made.pk]))


@require_POST
@access("receive")
def front_door_keep(request: HttpRequest) -> HttpResponse:
    """What the page's script posts every few seconds."""
    saved = _keep(request)
    if saved is None:
        return JsonResponse({"url": _on_the_board(request)}, status=409)
    if saved.clash:
        return JsonResponse({"url": _again(saved.draft)}, status=409)
    draft = saved.draft
    return JsonResponse({"saved_at": clock(draft.saved_at), "words": draft.words, "version": draft.version})


def _keep(request: HttpRequest) -> Saved | None:
    version = whole(request.POST.get("version"))
    return intake.keep(
        key=key_of(request), version=-1 if version is None else version, raw=request.POST.dict(),
        device=device(request.headers.get("User-Agent", "")),
    )  # fmt: skip


def _again(draft: Draft) -> str:
    return f"{reverse('front-door-new')}?{urlencode({'kept': draft.pk})}"


def _on_the_board(request: HttpRequest) -> str:
    return reverse("contact", args=[Contact.objects.values_list("pk", flat=True).get(key=key_of(request))])


def _see(url: str) -> HttpResponse:
    return HttpResponseRedirect(url, status=303)


def _form(
    request: HttpRequest, form: ContactForm, children: list[ChildForm], adults: list[AdultForm], *,
    found: Kept | None = None, sentence: str = "", status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "form": form, "groups": [(title, [form[name] for name in names]) for title, names in ContactForm.GROUPS],
        "now": [form[name] for name in ContactForm.NOW], "children": children, "adults": adults,
        "sentence": sentence or _first_row_fault([*children, *adults]),
        "at_most": len(children) >= MOST, "page": half_written.page(found, blank=uuid4()),
    }  # fmt: skip
    return render(request, "front_door/new.html", context, status=status)


def _first_row_fault(forms: list[ChildForm | AdultForm]) -> str:
    faults = (str(said[0]) for form in forms if form.is_bound for said in form.errors.values())
    return next(faults, "")


def _told(said: dict[str, Any]) -> receiving.Told:
    came = datetime.combine(said["received_on"], said["received_time"], LONDON)
    return receiving.Told(received_at=came, **{name: said[name] for name in said if name not in CAME})


def _named(children: list[ChildForm]) -> list[receiving.Child]:
    said = [one.cleaned_data for one in children if one.is_bound and one.cleaned_data.get("name")]
    if not said:
        raise NO_CHILD
    return [receiving.Child(**one | {"seen": one["seen"] or "not known"}) for one in said]


def _adults(adults: list[AdultForm]) -> list[receiving.Adult]:
    said = [one.cleaned_data for one in adults if one.is_bound and one.cleaned_data.get("name")]
    return [receiving.Adult(**one) for one in said]


@require_POST
@access("receive", asks=True)
def contact_likely(request: HttpRequest) -> HttpResponse:
    """While the children are typed: who is on record already. Nothing is chosen here, and no word is lost."""
    forms = [one for one in children_forms(request.POST) if one.is_bound]
    for form in forms:
        form.is_valid()
    named = [form.cleaned_data for form in forms if form.cleaned_data.get("name")]
    families = [said["name"].split()[-1] for said in named if " " in said["name"].strip()]
    found = [(said["name"], _alike(request, said, families)) for said in named]
    return render(
        request, "front_door/_likely.html", {"found": [(name, rows) for name, rows in found if rows]}
    )


def _alike(request: HttpRequest, said: dict[str, Any], families: list[str]) -> list[finding.Alike]:
    matches = alike(
        name=said["name"], born=said.get("born"), number=said.get("number") or "", families=families
    )
    return finding.rows(matches, (), on=day_of(request), go=onward(request))


def key_of(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
