"""As whom a builder writes: the named person now, or the keeper who tells what was recorded at another moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account
from throughline.access.principal import Principal, System, as_keeper, as_person

PURPOSE = "telling an invented record"


@contextmanager
def writing(*, by: Account, told: datetime | None) -> Iterator[Principal | System]:
    with as_keeper(PURPOSE, told=told):
        who = principal_of(by)
    with as_keeper(PURPOSE, told=told, by=by.id, post=who.post) if told else as_person(who) as writer:
        yield writer
