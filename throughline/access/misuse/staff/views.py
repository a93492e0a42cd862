"""My address, for everybody."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.declare import SIGNED_IN, access
from throughline.access.misuse.staff import actions, queries
from throughline.access.misuse.staff.forms import AddressForm


@require_http_methods(["GET", "HEAD", "POST"])
@access(SIGNED_IN)
def my_address(request: HttpRequest) -> HttpResponse:
    said = queries.my_address()
    form = AddressForm(
        request.POST or None, initial={"lines": said.lines, "postcode": said.postcode} if said else None
    )
    if request.method == "POST" and form.is_valid():
        actions.declare_address(**form.cleaned_data)
        return HttpResponseRedirect(reverse("my-address"), status=303)
    return render(
        request, "misuse/my_address.html", {"form": form, "said": said}, status=422 if form.errors else 200
    )
