"""Looking again at every broken glass: the list, and one of them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.glass import judging, words
from throughline.access.glass.forms import VerdictForm
from throughline.access.posts.queries import post_words
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole
from throughline.config.clock import london_day, today
from throughline.design.parts.links import Link


@require_safe
@access("review glass")
def glass(request: HttpRequest) -> HttpResponse:
    number = whole(request.GET.get("page")) or 1
    done, more = judging.answered(page=number)
    context = {
        "waiting": words.waiting(judging.waiting(on=today()), on=today(), unread=judging.unread()),
        "answered": words.answered(done), "figures": words.figures(judging.figures(on=today())),
        "onward": Link(words="Older", url=f"?page={number + 1}") if more else None,
    }  # fmt: skip
    return render(request, "glass/glass.html", context)


@access("review glass")
@require_http_methods(["GET", "POST"])
def glass_review(request: HttpRequest, together: UUID) -> HttpResponse:
    breaking = judging.one(together)
    if breaking is None:
        raise Http404
    judging.looked_at(breaking)
    form = VerdictForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            judging.answer(review=breaking.review, **form.cleaned_data)
        except AccessProblem as problem:
            return show(request, judging.one(together), VerdictForm(), sentence=str(problem))
        return HttpResponseRedirect(reverse("glass"), status=303)
    return show(request, breaking, form)


def show(
    request: HttpRequest, breaking: judging.Breaking, form: VerdictForm, *, sentence: str = ""
) -> HttpResponse:
    names = judging.names([grant.person_id for grant in breaking.grants])
    context = {
        "breaking": breaking, "review": breaking.review, "form": form, "sentence": sentence,
        "facts": words.facts(breaking, post=post_words(breaking.who.id, london_day(breaking.started)), names=names),
        "table": words.table(judging.opened(breaking.review.together), names),
    }  # fmt: skip
    return render(request, "glass/review.html", context, status=422 if form.is_bound or sentence else 200)
