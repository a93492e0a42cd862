"""The gallery: every part of a page, drawn from the catalogue beside the call that draws it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines

from throughline.design.catalogue import COMPONENTS, Component
from throughline.design.examples.desk import BANNER, NAV, WHO


def drawn(component: Component, request: HttpRequest) -> dict[str, object]:
    """The component with its example rendered exactly as a page would render it."""
    template = engines["django"].from_string("{% load design %}" + component.call)
    return {"component": component, "example": template.render(dict(component.given), request)}


def gallery(request: HttpRequest) -> HttpResponse:
    page = {
        "parts": [drawn(component, request) for component in COMPONENTS],
        "nav_items": NAV,
        "who": WHO,
        "finds": True,
        "banner": BANNER,
    }
    return render(request, "design/gallery.html", page)
