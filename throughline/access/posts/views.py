"""Who works here: found, invited, helped back in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.accounts import joining
from throughline.access.declare import access
from throughline.access.models import Account
from throughline.access.posts import page
from throughline.access.posts.forms import FilterForm, InviteForm
from throughline.access.posts.inviting import invite
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole
from throughline.config.clock import today


@access("administer")
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    form, link = InviteForm(request.POST or None), ""
    if form.is_bound and form.is_valid():
        try:
            link = request.build_absolute_uri(invite(**form.cleaned_data, by=request.who))
            form = InviteForm()
        except AccessProblem as problem:
            form.add_error("email", str(problem))
    return _people(request, form=form, link=link)


def _people(request: HttpRequest, *, form: InviteForm, link: str = "", sentence: str = "") -> HttpResponse:
    asked = FilterForm(request.GET)
    told = page.everybody(
        today(), sought=asked.sought(), number=whole(request.GET.get("page")) or 1, reader=request.who.id
    )
    shown = told | {"form": form, "asked": asked, "link": link, "sentence": sentence}
    return render(request, "posts/people.html", shown, status=422 if form.errors or sentence else 200)


@access("administer")
@require_POST
def account_link(request: HttpRequest, account_id: int) -> HttpResponse:
    try:
        path = joining.new_link(account=get_object_or_404(Account, pk=account_id))
    except AccessProblem as problem:
        return _people(request, form=InviteForm(), sentence=str(problem))
    return _people(request, form=InviteForm(), link=request.build_absolute_uri(path))


@access("administer")
@require_GET
def person(request: HttpRequest, account_id: int) -> HttpResponse:
    told = page.person(get_object_or_404(Account, pk=account_id), today(), reader=request.who.id)
    return render(request, "posts/person.html", told)
