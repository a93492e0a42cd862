"""The cast, a director above them, a second team’s manager, a council that commissions; and somebody who says something as themselves."""

from types import SimpleNamespace

import pytest


@pytest.fixture
def people(database):
    from throughline.access.models import Organisation
    from throughline.access.principal import as_keeper
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.cast import the_cast

    cast = the_cast()
    helen = a_person(name="Helen Hart", role="director", title="Director")
    sol = a_person(
        name="Sol Stone", role="manager", title="Team manager", team=cast.south, reports_to=cast.ruth
    )
    rex = a_person(name="Rex Reed", role="returns")
    coco = a_person(name="Coco Court", role="commissioner")
    with as_keeper("who is above whom"):
        cast.ruth.posts.update(reports_to=helen.posts.get())
        eastmoor = Organisation.objects.create(name="Eastmoor Council", kind="commissioner")
        coco.posts.update(organisation=eastmoor)
    return SimpleNamespace(
        **cast.everybody,
        helen=helen,
        sol=sol,
        rex=rex,
        coco=coco,
        eastmoor=eastmoor,
        north=cast.north,
        south=cast.south,
    )


@pytest.fixture
def as_(people):
    """`with as_("ruth"): …` acts as her, under the program's own login."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person

    def person(name: str):
        with as_keeper("who acts"):
            who = principal_of(getattr(people, name))
        return as_person(who)

    return person


@pytest.fixture
def client(people):
    from throughline.access.accounts.tests.signing import client_of

    return lambda name: client_of(getattr(people, name))


@pytest.fixture
def stored():
    """Every row of a table, as the keeper sees it."""
    from throughline.access.principal import as_keeper

    def rows(model):
        with as_keeper("a look"):
            return list(model.objects.order_by("id"))

    return rows


@pytest.fixture
def refused(as_):
    """Whether the database itself refuses these rows to somebody, whatever page or action is used."""
    from django.db import DatabaseError

    def tried(name: str, model, **columns) -> bool:
        from throughline.access.principal import atomic

        try:
            with as_(name), atomic():
                model.objects.create(**columns)
        except DatabaseError:
            return True
        return False

    return tried
