"""A director, who sets what is promised, and others who do not."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from throughline.access.models import Account
from throughline.access.principal import Holding, Principal, as_person
from throughline.synthetic.builders import a_person

NUMBERS = count(1)


@contextmanager
def acting_as(account: Account, role: str) -> Iterator[Principal]:
    held = Holding(id=0, role=role, title=role, team_id=None, team="")
    with as_person(Principal(id=account.id, name=account.name, posts=(held,))) as who:
        yield who


@contextmanager
def somebody_with(role: str) -> Iterator[Principal]:
    with acting_as(a_person(name=f"Helen Hart {next(NUMBERS)}", role=role), role) as who:
        yield who
