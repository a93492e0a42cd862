"""One child's contacts while open, the manager's question, and where a yes leads."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.design.onward import day_of, onward
from throughline.record.front_door.open_children import page, queries
from throughline.record.front_door.open_children.models import StrategyAnswer
from throughline.record.people.identity_bar import bar


@require_safe
@access("see", Part.CONTENT, person="person_id")
def strategy_question(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="strategy-question", go=go)
    found = queries.of_child(person_id)
    asked = next((one for one in found if one.answered_at is None), None)
    answers = request.who.may("approve") and not request.as_known
    values = {
        "page": {"person": person}, "child": child, "rows": page.rows(found, on, go), "asked": asked,
        "answer_url": page.answer_url(asked, go) if asked and answers else "",
    }  # fmt: skip
    return render(request, "open_children/question.html", values)


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def strategy_answered(request: HttpRequest, entry_id: int) -> HttpResponse:
    """A yes goes on into the write-up of the discussion; a no goes back to the child."""
    go, said = onward(request), StrategyAnswer.objects.select_related("entry").filter(pk=entry_id).first()
    if said is None:
        return HttpResponseRedirect(go("entry", entry_id), status=303)
    children = sorted(said.entry.children.values_list("person_id", flat=True))
    return HttpResponseRedirect(page.after(said, children, go), status=303)
