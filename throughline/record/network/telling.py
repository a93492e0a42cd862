"""The four things that are told of a family, each with its form: how it is told, and how it is put right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from throughline.access.principal import Principal
from throughline.record.network import actions
from throughline.record.network.actions import Address, once
from throughline.record.network.forms import (
    FamilyForm,
    HomeForm,
    RelativeForm,
    ResponsibilityForm,
    ServiceForm,
)
from throughline.record.network.models import Involvement, Professional
from throughline.record.people.models import ParentalResponsibility, Person, Relationship, Residence

People = Mapping[int, Person]


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    key: str
    press: str
    """The link that opens the form."""
    title: str
    form: type[FamilyForm]
    model: type[models.Model]
    tell: Callable[[Person, FamilyForm, Principal], models.Model]
    changes: Callable[[models.Model, FamilyForm, Principal], dict[str, Any]]
    """What a changed form says of the row."""
    about: Callable[[models.Model], tuple[int | None, ...]]
    """Whom the row is about: it belongs to this child's family, or the page is not there."""
    said: Callable[[models.Model, People], str]
    """The row in a line, over its form."""


def _plain(form: FamilyForm, *names: str) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in names}


RELATIVE = ("started", "ended", "certainty", "closeness", "source")
RESPONSIBLE = ("started", "ended", "ended_how", "source")
LIVING = ("started", "ended", "days", "source")
SERVED = ("state", "started", "ended", "reason", "ended_why", "closeness")


def _relate(child: Person, form: FamilyForm, by: Principal) -> models.Model:
    given = form.cleaned_data
    return once(
        actions.relate, child=child, person=given["person"], other=form.named("other"), kind=given["kind"], by=by,
        **_plain(form, *RELATIVE),
    )  # fmt: skip


def _responsible(child: Person, form: FamilyForm, by: Principal) -> models.Model:
    return once(
        actions.make_responsible, child=child, person=form.named("who"), how=form.cleaned_data["how"], by=by,
        **_plain(form, *RESPONSIBLE),
    )  # fmt: skip


def _move_in(child: Person, form: FamilyForm, by: Principal) -> models.Model:
    given = form.cleaned_data
    home = next((one for one in form.homes if str(one.pk) == given["home"]), None)
    address = Address(lines=given["lines"], postcode=given["postcode"], confidential=given["confidential"])
    return once(
        actions.move_in, child=child, person=form.named("who"), home=home, address=None if home else address, by=by,
        **_plain(form, *LIVING),
    )  # fmt: skip


def _involve(child: Person, form: FamilyForm, by: Principal) -> models.Model:
    given = form.cleaned_data
    where = actions.service(name=given["service"], kind=given["kind"], phone=given["phone"], by=by)
    return once(
        actions.involve, child=child, person=form.named("who"), organisation=where, kind=given["kind"], by=by,
        professional=_worker(form, where, by), **_plain(form, *SERVED),
    )  # fmt: skip


def _worker(form: FamilyForm, where, by: Principal) -> Professional | None:
    given = form.cleaned_data
    return actions.professional(
        name=given["worker"], organisation=where, job=given["job"], team=given["team"], phone=given["worker_phone"],
        email=given["email"], by=by,
    )  # fmt: skip


def _service_changed(row: models.Model, form: FamilyForm, by: Principal) -> dict[str, Any]:
    worker = _worker(form, row.organisation, by)
    return _plain(form, *SERVED) | {"professional": worker}


def _names(row: models.Model, people: People, *fields: str) -> list[str]:
    found = (people.get(getattr(row, field)) for field in fields)
    return [str(one) if one else "somebody you cannot see" for one in found]


def _tie(row: models.Model, people: People) -> str:
    one, other = _names(row, people, "person_id", "other_id")
    return f"{one}, {row.kind} of {other}"


def _holder(row: models.Model, people: People) -> str:
    who = "The authority" if row.person_id is None else _names(row, people, "person_id")[0]
    return f"{who}: {row.get_how_display()}"


EVERY: Mapping[str, Telling] = {
    one.key: one
    for one in (
        Telling(
            key="relative", press="Add somebody", title="Who belongs to the family", form=RelativeForm, model=Relationship,
            tell=_relate, changes=lambda row, form, by: _plain(form, *RELATIVE),
            about=lambda row: (row.person_id, row.other_id), said=_tie,
        ),
        Telling(
            key="responsibility", press="Add", title="Parental responsibility", form=ResponsibilityForm,
            model=ParentalResponsibility, tell=_responsible, changes=lambda row, form, by: _plain(form, *RESPONSIBLE),
            about=lambda row: (row.child_id,), said=_holder,
        ),
        Telling(
            key="home", press="Add where somebody lives", title="Where somebody lives", form=HomeForm, model=Residence,
            tell=_move_in, changes=lambda row, form, by: _plain(form, *LIVING), about=lambda row: (row.person_id,),
            said=lambda row, people: _names(row, people, "person_id")[0],
        ),
        Telling(
            key="service", press="Add a service", title="A service that works with the family", form=ServiceForm,
            model=Involvement, tell=_involve, changes=_service_changed, about=lambda row: (row.person_id,),
            said=lambda row, people: f"{row.organisation}, with {_names(row, people, 'person_id')[0]}",
        ),
    )
}  # fmt: skip
WORKER = {"name": "worker", "job": "job", "phone": "worker_phone", "email": "email"}


def initial(telling: Telling, row: models.Model) -> dict[str, Any]:
    """The row as its form would send it."""
    names = telling.form.base_fields.keys() - telling.form.telling
    found = {name: getattr(row, name) for name in names if hasattr(row, name)}
    worker = getattr(row, "professional", None)
    if worker is not None:
        found |= {field: getattr(worker, name) for name, field in WORKER.items()}
        found["team"] = worker.team.name if worker.team else ""
    return found
