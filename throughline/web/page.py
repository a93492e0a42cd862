"""What every page's frame needs: who is here, where they can go, which copy this is, and when."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from throughline.access.accounts.idle import idle
from throughline.access.accounts.practice import trying
from throughline.access.glass.banner import broken
from throughline.access.principal import Principal
from throughline.config.asked import whole
from throughline.config.clock import LONDON, now
from throughline.design.dates import clock, long_day
from throughline.design.parts.links import AsKnown, Hindering, NavItem
from throughline.oversight.hindrance.models import Hindrance
from throughline.record.merging.queries import OldNumber, old_number

PLACES = (
    ("look up", "check", "Check a child", "search"),
    ("overview", "overview", "Figures", "chart"),
    ("export", "sample", "Sample", "document"),
    ("named", "named", "Named for", "people"),
    ("see", "desk", "My desk", "home"),
    ("see", "children", "Children", "children"),
    ("receive", "front-door", "Front door", "talk"),
    ("see", "search", "Search", "search"),
    ("oversee", "team", "Team", "team"),
    ("see", "drift", "Not moved", "pause"),
    ("oversee", "shifts", "Shifts", "clock"),
    ("oversee", "duties", "Duties", "check"),
    ("measure", "scorecard", "Figures", "chart"),
    ("export", "inspection-pack", "Inspection", "document"),
    ("measure", "returns", "Returns", "document"),
    ("ratify", "to-ratify", "To ratify", "decision"),
    ("review glass", "glass", "Broken glass", "key"),
    ("administer", "people", "People", "people"),
    ("delegate", "delegation", "Who may decide", "decision"),
    ("administer", "log-technical", "Technical log", "document"),
    ("review", "withdrawn", "Withdrawn", "lock"),
    ("review", "papers", "Papers", "document"),
    ("review", "alerts", "Alerts", "alert"),
    ("review", "log", "Log", "search"),
    ("review", "look-ups-held", "Held look-ups", "lock"),
    ("review", "conflicts", "Conflicts", "people"),
    ("release", "sealed-releases", "Sealed", "lock"),
    ("retain", "keeping-list", "Keeping", "clock"),
)
"""Verb, page, label, icon: who may do the verb sees the place."""
ALSO = {
    "/measures": "scorecard",
    "/lists": "scorecard",
    "/figures/": "scorecard",
    "/data-quality": "scorecard",
    "/inspection-pack": "scorecard",
}
"""Where an address begins with another word than its place."""


def page(request: HttpRequest) -> dict:
    who = getattr(request, "who", None)
    if who is None:
        return {"banner": banner()}
    return {
        "who": who,
        "finds": who.may("see"),
        # Whoever has still to add a second step has nowhere else to go.
        "nav_items": []
        if request.sign_in and request.sign_in.enrolling
        else places(who, current_place(request, who)),
        "banner": banner(),
        "trying": trying(request),
        "as_known": as_known(request),
        "was": was(request),
        "glass": broken(request),
        "idle": idle(request),
        "conflicts_url": reverse("my-conflicts") if who.posts else "",
        "hindering": hindering(request),
        "hindered_url": reverse("hindered"),
        "inspection_url": reverse("inspection-pack") if who.may("inspect") else "",
        "contract_url": reverse("contract") if who.may("contract") else "",
        "costs_url": reverse("recording-costs") if who.may("measure") else "",
        "duties_url": reverse("duties") if who.posts else "",
        "own_figures_url": reverse("my-figures") if who.may("add") else "",
        "own_workload_url": reverse("my-workload") if who.may("add") else "",
        "security_url": reverse("my-security"),
        "standards_url": reverse("standards"),
        "sign_out_url": reverse("sign-out"),
    }


def hindering(request: HttpRequest) -> Hindering | None:
    """At the foot of every page but its own: by the page's name, for its address may hold the key of a child."""
    match = request.resolver_match
    if request.who.reads_only or match is None or match.view_name == "hindered":
        return None
    return Hindering(page=match.view_name, url=reverse("hindered"), sorts=tuple(Hindrance.SORTS))


def was(request: HttpRequest) -> OldNumber | None:
    """Whoever came by a number that was merged into this record is told so."""
    return old_number(key) if (key := whole(request.GET.get("was"))) is not None else None


def places(who: Principal, current: str) -> list[NavItem]:
    return [
        NavItem(label, reverse(name), icon, name == current)
        for verb, name, label, icon in PLACES
        if who.may(verb)
    ]


def current_place(request: HttpRequest, who: Principal) -> str:
    """The reader's own place whose address this page's address begins with."""
    also = next((name for start, name in ALSO.items() if request.path.startswith(start)), "")
    own = [name for verb, name, _, _ in PLACES if who.may(verb)]
    names = [name for name in own if request.path.startswith(reverse(name)) or name == also]
    return max(names, key=lambda name: len(reverse(name)), default="")


def banner() -> str:
    if not settings.THROUGHLINE_PRACTICE:
        return ""
    return f"Practice copy. Every person here is made up. Today is set to {long_day(now())}."


def as_known(request: HttpRequest) -> AsKnown | None:
    if request.as_known is None:
        return None
    moment = request.as_known.astimezone(LONDON)
    return AsKnown(
        words=f"{long_day(moment)}, {clock(moment)}",
        note="Nothing written later is shown. Reading only, logged.",
        back_url=request.path,
    )
