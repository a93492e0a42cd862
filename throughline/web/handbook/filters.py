"""What the handbook's list can be asked, and the order of its parts."""

from functools import cache

from django import forms
from django.http import QueryDict
from django.utils.text import slugify

from throughline.design.fields import PlainForm
from throughline.standards import catalogue
from throughline.standards.standard import Standard
from throughline.standards.ways import Confidence, Subject
from throughline.web.handbook.said import KINDS, LAYERS, Here

JOURNEY = (
    "Contact, referral and the front door", "Early help, and stepping down to it", "Assessment, before and after birth",
    "Strategy discussion, section 47 enquiry and conference", "Children with a child protection plan",
    "Children with a child in need plan", "Missing and exploited children", "Private fostering", "Short breaks",
    "Before court: legal planning and pre-proceedings", "Care proceedings and what the court asks for",
    "Orders and powers that end by themselves, section 20 and secure accommodation",
    "Plans and reviews of children in care",
    "Visits to children in care: by placement, regulation, order, year and intended permanence",
    "Placements that the law allows for a while only, and checks before one", "Health of children in care",
    "Education of children in care, and social care advice to schools",
    "Unaccompanied children, children in custody and in long stays", "Permanence, special guardianship and going home",
    "Adoption: the child", "Adoption: the adopters", "Foster carers", "Leaving care", "Supervision and allocation",
    "Workers, and what they write up", "Allegations against adults who work with children",
    "Serious incidents, practice reviews and child deaths", "Complaints and representations",
    "Audit and the programme of quality",
    "Information law: requests, breaches, and how long a record is kept", "Reports and returns of the authority",
)  # fmt: skip
"""The parts of the catalogue in the order in which a family meets them, then what stands behind the work."""
UNFED = "unfed"
HERE = {
    "": "All", Here.ON: "On here", Here.OFF: "Off here", Here.UNCOMMENCED: "Law not in force yet", Here.ENDED: "Ended",
    UNFED: "No form of its own yet",
}  # fmt: skip
ABOUT = {
    Subject.CHILD: "A child", Subject.WORKER: "A worker", Subject.CARER: "A carer or applicant",
    Subject.TEAM: "A team or home", Subject.AUTHORITY: "The authority",
}  # fmt: skip
SURE = {Confidence.HIGH: "High", Confidence.MEDIUM: "Medium", Confidence.LOW: "Low"}


def any_of(label: str, named: dict[str, str], every: str = "All") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", every), *named.items()])


class Filters(PlainForm):
    """An answer that is not on the list asks for everything: an old link must still open."""

    q = forms.CharField(
        label="Search words, key or source",
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    part = any_of("Part of the journey", {slugify(title): title for title in JOURNEY})
    layer = any_of("Who says so", LAYERS)
    about = any_of("About", ABOUT)
    kind = any_of("Kind", KINDS)
    sure = any_of("How sure we are", SURE)
    here = forms.ChoiceField(required=False, choices=[*HERE.items()], widget=forms.HiddenInput)

    def asked(self) -> dict[str, str]:
        self.full_clean()
        return {name: said for name, said in self.cleaned_data.items() if said}


def filters_of(query: QueryDict) -> Filters:
    return Filters({name: query.get(name, "") for name in Filters.base_fields})


@cache
def in_order() -> list[tuple[str, list[Standard]]]:
    """What a new file of the catalogue brings comes last until its place is said."""
    return sorted(catalogue.by_part().items(), key=lambda part: _place(part[0]))


def _place(title: str) -> tuple[int, str]:
    return (JOURNEY.index(title) if title in JOURNEY else len(JOURNEY), title)
