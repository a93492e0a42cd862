"""Breaking the glass for the children of one household, and closing it again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts.proving import must_prove
from throughline.access.declare import access
from throughline.access.glass import actions, proof, queries
from throughline.access.glass.forms import GlassForm, PasswordForm
from throughline.access.glass.page import glass_page, labels
from throughline.access.parts import Part
from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today


@access("break-glass", Part.EXISTENCE, person="person_id")
@require_http_methods(["GET", "POST"])
def break_glass(request: HttpRequest, person_id: int) -> HttpResponse:
    household = queries.household(person_id, on=today())
    if household[0].is_open:
        return already_open(request, household[0])
    asked = proof.asked_of(request)
    if asked.elsewhere:
        return must_prove(request)
    form = GlassForm(request.POST or None, household=household, labels=labels(household, today()))
    password = asked.form(request)
    if form.is_bound and form.is_valid() and (not password.is_bound or password.is_valid()):
        return opened(request, form, password, asked, household)
    return show(request, form, password, asked, household)


def already_open(request: HttpRequest, child: queries.Child) -> HttpResponse:
    """Also where a second press ends: what the first one opened."""
    if request.method == "POST":
        return HttpResponseRedirect(reverse("child", args=[child.id]), status=303)
    return render(request, "glass/already.html", {"child": child})


def opened(
    request: HttpRequest, form: GlassForm, password: PasswordForm, asked: proof.Proof, household: list
) -> HttpResponse:
    """The proof comes first and stands whatever follows: a wrong one is counted, a right one changes the secret."""
    there, said = reverse("child", args=[household[0].id]), form.cleaned_data
    if actions.was_broken(said["key"], said["children"]):
        return HttpResponseRedirect(there, status=303)
    try:
        response = proof.prove(request, asked, password, there)
    except AccessProblem as problem:
        return show(request, form, password, asked, household, sentence=str(problem))
    try:
        actions.break_glass(person_id=household[0].id, **said)
    except AccessProblem as problem:
        page = show(request, form, password, proof.Proof(), household, sentence=str(problem))
        page.cookies.update(response.cookies)
        return page
    return response


def show(
    request: HttpRequest, form: GlassForm, password: PasswordForm, asked: proof.Proof, household: list,
    *, sentence: str = "",
) -> HttpResponse:  # fmt: skip
    context = {
        "page": glass_page(household, reader=f"{request.who.name}, {request.who.post}", moment=now()),
        "form": form, "password": password, "asked": asked, "sentence": sentence,
    }  # fmt: skip
    return render(
        request, "glass/break_glass.html", context, status=422 if form.is_bound or sentence else 200
    )


@access("break-glass")
@require_POST
def glass_end(request: HttpRequest, together: UUID) -> HttpResponse:
    """Back to a child whose name and safety are still shown."""
    ended = actions.close(together=together)
    there = reverse("child", args=[ended[0].person_id]) if ended else reverse("home")
    return HttpResponseRedirect(there, status=303)
