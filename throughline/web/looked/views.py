"""Who has looked at a child's record, and asking why somebody did."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.grants import notices
from throughline.access.log import questions
from throughline.access.parts import Part
from throughline.access.problems import AccessProblem
from throughline.design.onward import day_of, moment_of, onward
from throughline.design.parts.notices import Notice
from throughline.record.people.queries import child as child_of
from throughline.web.child.views import page_asked
from throughline.web.looked import queries
from throughline.web.looked.page import looked as looked_page

LONGEST = 400
ASKED = Notice(words="Your question is with the privacy officer. The answer will stand beside the name.")
SAY_WHO = AccessProblem("Choose whose looking you ask about.")
TOO_LONG = AccessProblem(f"Say it in {LONGEST} letters or fewer.")
NOT_YOURS = AccessProblem(
    "Only the child’s own worker and their managers can ask. Ask them, or the privacy officer."
)


@require_safe
@access("see", Part.CONTENT, person="person_id")
def looked(request: HttpRequest, person_id: int) -> HttpResponse:
    return show(request, person_id)


def show(
    request: HttpRequest, person_id: int, *, sentence: str = "", said: str = "", about: str = ""
) -> HttpResponse:
    status = 422 if sentence else 200
    if not queries.may_see(person_id, reader=request.who.id):
        child = child_of(person_id, on=day_of(request))
        return render(
            request, "web/looked_not_yours.html", {"child": child, "sentence": sentence}, status=status
        )
    which = request.GET.get("show", "all")
    if which not in queries.SHOWN:
        raise Http404
    if not request.as_known:
        notices.read("glass", "looked-up", person_id=person_id)
    page = looked_page(
        person_id, reader=request.who.id, moment=moment_of(request), page=page_asked(request), show=which,
        about=whose(about or request.GET.get("about", "")), go=onward(request),
    )  # fmt: skip
    context = {
        "page": page,
        "sentence": sentence,
        "said": said,
        "notice": ASKED if request.GET.get("asked") else None,
    }
    return render(request, "web/looked.html", context, status=status)


def whose(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


@require_POST
@access("see", Part.CONTENT, person="person_id")
def ask(request: HttpRequest, person_id: int) -> HttpResponse:
    about, said = request.POST.get("about", ""), request.POST.get("words", "").strip()
    try:
        check(person_id, reader=request.who.id, about=whose(about), said=said)
        questions.ask(person_id=person_id, about_id=whose(about), words=said)
    except AccessProblem as problem:
        return show(request, person_id, sentence=str(problem), said=said, about=about)
    return HttpResponseRedirect(f"{reverse('looked', args=[person_id])}?asked=1", status=303)


def check(person_id: int, *, reader: int, about: int | None, said: str) -> None:
    if not queries.may_see(person_id, reader=reader):
        raise NOT_YOURS
    if about is None or not queries.has_looked(person_id, about):
        raise SAY_WHO
    if len(said) > LONGEST:
        raise TOO_LONG
