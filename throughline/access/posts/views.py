"""Who works here: invited, given posts, and let go."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts import joining
from throughline.access.declare import access
from throughline.access.models import Account, Post
from throughline.access.posts.ending import end_post
from throughline.access.posts.forms import InviteForm
from throughline.access.posts.inviting import invite
from throughline.access.posts.queries import workers
from throughline.access.problems import AccessProblem
from throughline.config.clock import today
from throughline.design.parts.links import Link


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
    number = max(1, int(request.GET["page"])) if request.GET.get("page", "").isdigit() else 1
    found, more = workers(on=today(), page=number)
    onward = Link(words="Next page", url=f"?page={number + 1}") if more else None
    page = {"workers": found, "form": form, "link": link, "onward": onward, "sentence": sentence}
    return render(request, "posts/people.html", page, status=422 if form.errors or sentence else 200)


@access("administer")
@require_POST
def account_link(request: HttpRequest, account_id: int) -> HttpResponse:
    try:
        path = joining.new_link(account=get_object_or_404(Account, pk=account_id))
    except AccessProblem as problem:
        return _people(request, form=InviteForm(), sentence=str(problem))
    return _people(request, form=InviteForm(), link=request.build_absolute_uri(path))


@access("administer")
@require_POST
def post_end(request: HttpRequest, post_id: int) -> HttpResponse:
    try:
        end_post(post=get_object_or_404(Post, pk=post_id), on=today())
    except AccessProblem as problem:
        return _people(request, form=InviteForm(), sentence=str(problem))
    return HttpResponseRedirect(reverse("people"), status=303)
