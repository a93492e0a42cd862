"""The page on which somebody leaves."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.accounts.proving import must_prove
from throughline.access.declare import access
from throughline.access.models import Account
from throughline.access.posts.leavers.actions import leave
from throughline.access.posts.leavers.forms import LeaveForm
from throughline.access.posts.leavers.holds import held_by
from throughline.access.problems import AccessProblem
from throughline.config.clock import today


@access("administer")
@require_http_methods(["GET", "POST"])
def leaving(request: HttpRequest, account_id: int) -> HttpResponse:
    """Proved before the question, so that an answer is never lost to it."""
    if asked := must_prove(request, reverse("leaving", args=[account_id])):
        return asked
    account = get_object_or_404(Account, pk=account_id)
    form = LeaveForm(request.POST or None, initial={"on": account.leaves_on or today()})
    if form.is_bound and form.is_valid():
        try:
            leave(account=account, on=form.cleaned_data["on"])
            return HttpResponseRedirect(reverse("person", args=[account_id]), status=303)
        except AccessProblem as problem:
            form.add_error(None, str(problem))
    page = {
        "account": account,
        "form": form,
        "holds": held_by(account_id),
        "mine": account_id == request.who.id,
    }
    return render(request, "posts/leaving.html", page, status=422 if form.errors else 200)
