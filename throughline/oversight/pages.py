"""One page with one form: what it says above it, and what stands beside it."""

from dataclasses import dataclass

from django.forms import Form

from throughline.config.asked import whole
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.oversight import measured
from throughline.oversight.asking import said_url


@dataclass(frozen=True, kw_only=True)
class FormPage:
    title: str
    lead: str
    card: str
    press: str
    back_url: str
    beside: str
    """The heading of what was said before."""
    before: tuple[Item, ...] = ()
    none_before: str = ""
    above: Link | None = None
    """The page that this one hangs under, where that is not the improvement plan."""


def figure_of(form: Form) -> tuple[str, int | None] | None:
    """The measure and team that the form asks about already, if they can be told."""
    measure, team = (form[name].value() or "" for name in ("measure", "team"))
    return (measure, whole(str(team))) if measured.is_known(measure) else None


def back_from(figure: tuple[str, int | None] | None, otherwise: str) -> str:
    return said_url(*figure) if figure else otherwise
