"""The contract: its scorecard, its meetings, and what was agreed at them."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.design.onward import day_of, onward
from throughline.measures.problems import SnapshotProblem
from throughline.oversight.asking import kept, posted
from throughline.oversight.contract import meeting as actions
from throughline.oversight.contract import problems, queries
from throughline.oversight.contract.models import ContractAction, ContractMeeting
from throughline.oversight.steering import NOT_YOURS, steers
from throughline.web.contract.forms import DoneForm, LineForm
from throughline.web.contract.page import contract_page, meeting_item, meeting_page
from throughline.web.contract.scorecard import Reader, scorecard
from throughline.web.contract.writing import chosen
from throughline.web.scorecard.frame import band, frame
from throughline.web.scorecard.words import data_to


def reader_of(request: HttpRequest) -> Reader:
    """Whoever reads figures is told them all; a commissioner no small number, and has no way to a child."""
    decides = request.as_known is None and steers(request.who, today())
    return Reader(outside=not request.who.may("measure"), steers=decides)


def past_of(request: HttpRequest) -> date | None:
    return day_of(request) if request.as_known else None


@require_safe
@access("contract")
def contract(request: HttpRequest) -> HttpResponse:
    reader, on, problem, page, above = reader_of(request), day_of(request), "", None, {}
    try:
        page = frame(request)
        above = band(page, page.url("contract", taken=""))
    except SnapshotProblem as none_kept:
        problem = str(none_kept)
    known = page.known if page else past_of(request)
    on = known or on
    running = queries.running(on, known=known)
    if running is None:
        held = [meeting_item(one, onward(request)) for one in queries.meetings(known=known)]
        told = {"decides": reader.steers, "meetings": held, **above}
        return render(request, "web/contract_none.html", told)
    lines = queries.agreed(running, on, known=known)
    card = scorecard(lines, page, reader) if page and lines else None
    shown = contract_page(
        running, card, problem, on=on, known=known, go=onward(request), data_to=data_to(page.taking.snapshot) if page else ""
    )  # fmt: skip
    asked = {"problems": page.asked.problems, "taken": page.asked.taken} if page else {}
    told = {"page": shown, "reader": reader, **asked, **above}
    return render(request, "web/contract.html", told)


@require_http_methods(["GET", "POST"])
@access("steer")
def contract_meeting_new(request: HttpRequest) -> HttpResponse:
    """First which meeting and when; then, beside the scorecard as it stood, what was said and agreed."""
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    which, writing = chosen(request.POST if request.method == "POST" else request.GET, today())
    if writing is None:
        return render(
            request, "web/contract_which.html", {"form": which}, status=422 if which.errors else 200
        )
    form, made = writing.form(posted(request), today()), []
    if form.is_bound and form.is_valid() and kept(form, lambda: made.append(writing.write(form)), {}, "came"):
        return HttpResponseRedirect(reverse("contract-meeting", args=[made[0].pk]), status=303)
    told = {"form": form, "page": writing}
    return render(request, "web/contract_writing.html", told, status=422 if form.errors else 200)


@require_safe
@access("contract")
def contract_meeting(request: HttpRequest, contract_meeting_id: int) -> HttpResponse:
    return _meeting(request, contract_meeting_id, LineForm(), DoneForm(on=today()))


@require_POST
@access("contract")
def contract_meeting_line(request: HttpRequest, contract_meeting_id: int) -> HttpResponse:
    form, one = LineForm(request.POST), get_object_or_404(ContractMeeting, pk=contract_meeting_id)
    if form.is_valid() and kept(
        form, lambda: actions.add_line(meeting=one, **form.cleaned_data), {}, "words"
    ):
        return HttpResponseRedirect(reverse("contract-meeting", args=[one.pk]), status=303)
    return _meeting(request, one.pk, form, DoneForm(on=today()))


@require_POST
@access("steer")
def contract_action(request: HttpRequest, contract_action_id: int) -> HttpResponse:
    one = get_object_or_404(ContractAction.objects.select_related("meeting"), pk=contract_action_id)
    form = DoneForm(request.POST, on=today())
    if form.is_valid() and _ticked(form, one):
        return HttpResponseRedirect(reverse("contract-meeting", args=[one.meeting_id]), status=303)
    return _meeting(request, one.meeting_id, LineForm(), form, ticking=one.pk)


def _ticked(form: DoneForm, one: ContractAction) -> bool:
    return kept(
        form, lambda: actions.tick_off(action=one, **form.cleaned_data),
        {problems.DONE_DAY: "day", problems.DONE_WORDS: "words"}, "words",
    )  # fmt: skip


def _meeting(
    request: HttpRequest, contract_meeting_id: int, line: LineForm, done: DoneForm, ticking: int = 0
) -> HttpResponse:
    one = get_object_or_404(
        ContractMeeting.objects.select_related("by", "contract__party"), pk=contract_meeting_id
    )
    reader = reader_of(request)
    told = {
        "page": meeting_page(one, reader=reader, on=day_of(request), known=past_of(request), go=onward(request)), "reader": reader,
        "line": line, "done": done, "ticking": ticking, "writes": request.as_known is None,
    }  # fmt: skip
    return render(
        request, "web/contract_meeting.html", told, status=422 if line.errors or done.errors else 200
    )
