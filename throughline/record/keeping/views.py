"""How long a child's record is kept, and the records officer's list of those whose last day is past."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.clock import LONDON, now, today
from throughline.record.keeping import actions, lists, queries, words
from throughline.record.keeping.forms import DecisionForm
from throughline.record.keeping.models import KeepingDate
from throughline.record.keeping.problems import KeepingProblem
from throughline.record.people.models import Person


@require_safe
@access("see", Part.CONTENT, person="person_id")
def keeping(request: HttpRequest, person_id: int) -> HttpResponse:
    on = (request.as_known or now()).astimezone(LONDON).date()
    child = get_object_or_404(Person, pk=person_id)
    past = f"?{request.GET.urlencode()}" if request.as_known else ""
    page = words.page(queries.of_child(person_id, on=on), queries.local(), on)
    context = {"child": child, "child_url": reverse("child", args=[person_id]) + past, "page": page}
    return render(request, "keeping/child.html", context)


@require_safe
@access("retain")
def keeping_list(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("page", "1")
    if not asked.isdecimal() or not 1 <= int(asked) <= lists.PAGES:
        raise Http404
    return render(request, "keeping/list.html", {"page": lists.past(on=today(), page=int(asked))})


@require_http_methods(["GET", "POST"])
@access("retain")
def keeping_decision(request: HttpRequest, keeping_id: int) -> HttpResponse:
    one, form, sentence = (
        get_object_or_404(KeepingDate, pk=keeping_id),
        DecisionForm(request.POST or None),
        "",
    )
    if form.is_bound and form.is_valid():
        try:
            actions.decide(person_id=one.person_id, **form.cleaned_data)
            return HttpResponseRedirect(reverse("keeping-list"), status=303)
        except KeepingProblem as problem:
            sentence = str(problem)
    context = {"one": lists.one(one, on=today()), "form": form, "sentence": sentence}
    return render(request, "keeping/decision.html", context, status=422 if form.errors or sentence else 200)
