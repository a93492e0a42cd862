"""A question is kept for a day under a key, so that its words stand in no address and the page can be gone back to."""

from datetime import timedelta
from typing import Any

from throughline.access.accounts.marks import mark
from throughline.access.log import writing as log
from throughline.access.principal import Principal, as_keeper, cursor
from throughline.config.clock import now
from throughline.record.searching.models import Search

KEPT = timedelta(days=1)
SMALL = "select numnode(websearch_to_tsquery('english', %s)) = 0"


def ask(*, by: Principal, child: int | None, **said: Any) -> Search:
    asked = Search.objects.create(account_id=by.id, at=now(), child_id=child, **said)
    log.write(
        log.Look(
            verb="search", part="C", page="search", rule="asked", allowed=True, account_id=by.id, session=by.session,
            person_id=child, reason=f"words {mark(asked.words)}" if asked.words else "no words",
        )
    )  # fmt: skip
    return asked


def only_small_words(words: str) -> bool:
    """Words that the index leaves out, so that looking for them would find nothing."""
    with cursor() as cur:
        cur.execute(SMALL, [words])
        return cur.fetchone()[0]


def forget() -> None:
    """Each night."""
    with as_keeper("forgetting what was searched for a day ago"):
        Search.objects.filter(at__lt=now() - KEPT).delete()
