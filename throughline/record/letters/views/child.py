"""The letters about one child, and a new one."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import day_of, onward
from throughline.record.entries.kinds import by_key
from throughline.record.entries.problems import Problem
from throughline.record.letters import actions, page, queries
from throughline.record.letters.compose import stop_for
from throughline.record.letters.declarations import by_key as templates
from throughline.record.letters.forms import NewLetterForm
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import Person


@require_safe
@access("see", Part.CONTENT, person="person_id")
def letters(request: HttpRequest, person_id: int) -> HttpResponse:
    go, number = onward(request), min(whole(request.GET.get("page")) or 1, queries.PAGES)
    child, person = bar(person_id, on=day_of(request), here="letters", go=go)
    found = queries.letters_of(person_id, page=number)
    stopped = ""
    try:
        stop_for(child)
    except Problem as problem:
        stopped = str(problem)
    context = {
        "person": person, "child": child, "rows": page.register(found, go), "stopped": stopped,
        "older": go("letters", person_id, page=number + 1) if found.more else "",
        "may_begin": request.who.may("correct") and not request.as_known and not stopped,
    }  # fmt: skip
    return render(request, "letters/letters.html", context)


@require_http_methods(["GET", "POST"])
@access("correct", Part.CONTENT, person="person_id")
def letter_new(request: HttpRequest, person_id: int) -> HttpResponse:
    child = Person.objects.filter(pk=person_id).first()
    if child is None:
        raise Http404
    form, sentence = _form(request, child), ""
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            letter = actions.begin(
                child=child, template=said["template"], recipient=form.recipient, key=said["key"],
                entries=[int(one) for one in said["entries"]], language=said["language"],
            )  # fmt: skip
            return HttpResponseRedirect(reverse("letter", args=[person_id, letter.pk]), status=303)
        except Problem as problem:
            sentence = str(problem)
    context = {"child": child, "form": form, "sentence": sentence, "templates": templates().values()}
    return render(request, "letters/new.html", context, status=422 if form.errors or sentence else 200)


def _form(request: HttpRequest, child: Person) -> NewLetterForm:
    """It opens with what the address says: from which entry, in which letter."""
    entries, family = queries.entries_of(child.pk), queries.family_of(child)
    asked = whole(request.GET.get("entry"))
    initial = {
        "template": request.GET.get("template") or ("entry-copy" if asked else ""),
        "entries": [str(asked)] if asked in {one.pk for one in entries} else [],
        "language": "en",
    }
    names = {key: kind.name for key, kind in by_key().items()}
    return NewLetterForm(request.POST or None, initial=initial, family=family, entries=entries, names=names)
