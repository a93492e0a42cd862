"""Setting a contract, ending it, and agreeing its measures."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.oversight import measured
from throughline.oversight.asking import DatedForm, asked_of, kept, posted
from throughline.oversight.contract import actions, problems, queries, words
from throughline.oversight.contract.forms import AnewForm, ContractForm, EndForm, MeasureForm
from throughline.oversight.contract.models import Contract, ContractMeasure
from throughline.oversight.pages import FormPage
from throughline.oversight.steering import NOT_YOURS, steers

FIELD_OF = {
    problems.PARTY: "party", problems.WHY: "why", problems.ENDS_FIRST: "until", problems.NEITHER_WAY: "measure",
    problems.NO_ONE_FIGURE: "measure", problems.TWICE: "measure", measured.UNKNOWN: "measure", problems.NOT_A_SHARE: "green",
    problems.BELOW_NOTHING: "green", problems.GREEN_IS_WORSE: "amber", problems.NOT_AN_OWNER: "owner",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@access("steer")
def contract_new(request: HttpRequest) -> HttpResponse:
    form = ContractForm(posted(request), on=today())
    before = tuple(words.item(one) for one in Contract.objects.select_related("party", "by"))
    return _asked(
        request, form, words.new(before), lambda: actions.set_contract(**form.cleaned_data), "since"
    )


@require_http_methods(["GET", "POST"])
@access("steer")
def contract_end(request: HttpRequest, contract_id: int) -> HttpResponse:
    one = get_object_or_404(Contract.objects.select_related("party", "by"), pk=contract_id)
    form = EndForm(posted(request), on=today(), initial={"until": one.until})

    def write() -> object:
        return actions.end_contract(contract=one, **form.cleaned_data)

    return _asked(request, form, words.ending(one), write, "until")


@require_http_methods(["GET", "POST"])
@access("steer")
def contract_measure_new(request: HttpRequest) -> HttpResponse:
    contract = queries.running(today())
    form = MeasureForm(posted(request), on=today(), initial=asked_of(request, "measure"))
    standing = queries.agreed(contract, today()) if contract else []

    def write() -> object:
        if contract is None:
            raise problems.NONE
        return actions.agree_measure(contract=contract, measure=form.cleaned_data["measure"], **form.asked())

    return _asked(request, form, words.agreeing(standing), write, "since")


@require_http_methods(["GET", "POST"])
@access("steer")
def contract_measure(request: HttpRequest, contract_line_id: int) -> HttpResponse:
    """`contract_line_id` is any line of the measure: the newest is what stands."""
    one = get_object_or_404(ContractMeasure.objects.select_related("contract"), pk=contract_line_id)
    found = queries.lines_of(one.contract, one.measure)
    stands = {"green": found[0].green, "amber": found[0].amber, "owner": found[0].owner_id}
    form = AnewForm(posted(request), on=today(), initial=stands)

    def write() -> None:
        form.write(actions.agree_anew, actions.take_out, contract=one.contract, measure=one.measure)

    return _asked(request, form, words.anew(found[0], found), write, "since")


def _asked(
    request: HttpRequest, form: DatedForm, page: FormPage, write: Callable[[], object], first: str
) -> HttpResponse:
    """The form again with what stood in the way; else it is written, and the contract is shown."""
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    if form.is_bound and form.is_valid() and kept(form, write, FIELD_OF, first):
        return HttpResponseRedirect(reverse("contract"), status=303)
    context = {"form": form, "page": page}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)
