"""What is promised beside the children: the list, one matter, why something is due, and what happened."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import SIGNED_IN, access
from throughline.access.models import Account, Team
from throughline.config.clock import today
from throughline.record.clocks.models import Duty
from throughline.record.clocks.queries import duty
from throughline.record.matters import page, queries
from throughline.record.matters.actions import matter_for, record, take_back
from throughline.record.matters.forms import HappeningForm, OpenForm, TakeBackForm
from throughline.record.matters.models import Happening, Matter
from throughline.record.matters.problems import MatterProblem
from throughline.standards.ways import Subject


@require_safe
@access(SIGNED_IN)
def duties(request: HttpRequest) -> HttpResponse:
    return _list(request, None)


def _list(request: HttpRequest, form: OpenForm | None) -> HttpResponse:
    on, leads = today(), request.who.may("oversee")
    context = {
        "rows": page.rows(queries.matters(), on),
        "form": (form or OpenForm(choices=page.choices(request.who, on))) if leads else None,
    }
    return render(request, "matters/duties.html", context, status=422 if form else 200)


@require_POST
@access("oversee")
def open_matter(request: HttpRequest) -> HttpResponse:
    form = OpenForm(request.POST, choices=page.choices(request.who, today()))
    if not form.is_valid():
        return _list(request, form)
    kind, _, number = form.cleaned_data["whose"].partition("-")
    found = matter_for(
        kind=Subject(kind), name=form.cleaned_data["name"],
        account=Account.objects.get(pk=number) if kind == Subject.WORKER else None,
        team=Team.objects.get(pk=number) if kind == Subject.TEAM else None,
    )  # fmt: skip
    return HttpResponseRedirect(reverse("matter", args=[found.pk]), status=303)


@require_safe
@access(SIGNED_IN)
def matter(request: HttpRequest, matter_id: int) -> HttpResponse:
    return _matter(request, _found(matter_id), None)


@require_POST
@access("oversee")
def happening(request: HttpRequest, matter_id: int) -> HttpResponse:
    one = _found(matter_id)
    form = HappeningForm(request.POST, choices=queries.offered(Subject(one.subject_kind)))
    if form.is_valid():
        try:
            record(matter=one, **form.cleaned_data)
            return HttpResponseRedirect(reverse("matter", args=[matter_id]), status=303)
        except MatterProblem as problem:
            form.add_error(None, str(problem))
    return _matter(request, one, form)


def _found(matter_id: int) -> Matter:
    return get_object_or_404(Matter.objects.select_related("account", "team"), pk=matter_id)


def _matter(request: HttpRequest, one: Matter, form: HappeningForm | None) -> HttpResponse:
    asked = form or HappeningForm(
        choices=queries.offered(Subject(one.subject_kind)), initial={"day": today()}
    )
    context = {
        "matter": one, "title": page.title(one), "form": asked if request.who.may("oversee") else None,
        "items": page.items(queries.duties([one], today()).get(one.pk, ())), "told": page.told(queries.happenings(one)),
    }  # fmt: skip
    return render(request, "matters/matter.html", context, status=422 if form else 200)


@require_safe
@access(SIGNED_IN)
def duty_why(request: HttpRequest, matter_id: int, duty_id: int) -> HttpResponse:
    one = _found(matter_id)
    due = duty(
        get_object_or_404(Duty, pk=duty_id, subject_kind=one.subject_kind, subject_id=matter_id), today()
    )
    context = {"title": page.title(one), "matter": one, "due": due, "why": page.why(due, today())}
    return render(request, "matters/why.html", context)


@require_http_methods(["GET", "POST"])
@access("oversee")
def taken_back(request: HttpRequest, happening_id: int) -> HttpResponse:
    one = get_object_or_404(
        Happening.objects.select_related("matter__account", "matter__team", "by"), pk=happening_id
    )
    form = TakeBackForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            take_back(happening=one, why=form.cleaned_data["why"])
            return HttpResponseRedirect(reverse("matter", args=[one.matter_id]), status=303)
        except MatterProblem as problem:
            form.add_error(None, str(problem))
    context = {
        "one": page.told([one])[0],
        "title": page.title(one.matter),
        "matter": one.matter,
        "form": form,
    }
    return render(request, "matters/take_back.html", context, status=422 if form.errors else 200)
