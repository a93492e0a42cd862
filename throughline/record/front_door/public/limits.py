"""Whoever sends too much is asked to ring: counted before it is kept, one after another, so that a hundred at once count."""

from datetime import timedelta

from throughline.access.accounts.marks import mark
from throughline.access.principal import as_keeper, cursor
from throughline.config.clock import now
from throughline.record.front_door.public.models import PublicTry
from throughline.record.front_door.public.problems import TOO_MANY
from throughline.record.front_door.public.rules import FROM_ADDRESS, FROM_EVERYWHERE, LATELY

TURN = "select pg_advisory_xact_lock(20265)"


def count(address: str) -> None:
    """A refusal is not counted: waiting one out must not make the wait longer."""
    where = mark(address)
    with as_keeper("counting what the public page is sent"):
        with cursor() as cur:
            cur.execute(TURN)
        PublicTry.objects.filter(at__lt=now() - timedelta(days=1)).delete()
        lately = PublicTry.objects.filter(at__gt=now() - LATELY)
        if lately.filter(address=where).count() >= FROM_ADDRESS or lately.count() >= FROM_EVERYWHERE:
            raise TOO_MANY
        PublicTry.objects.create(at=now(), address=where)
