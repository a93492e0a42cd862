"""Somebody tells us: a contact in the lane New, made by nobody who is known to us, once for each form."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.front_door.models import Contact
from throughline.record.front_door.public.rules import children, headline
from throughline.record.front_door.receiving import Child, Told, put
from throughline.record.front_door.sorts import PUBLIC

PURPOSE = "a member of the public tells us about a child"
SAYS = {"yes": "yes", "no": "no", "not known": "they do not know"}


def tell_us(said: Mapping[str, str], *, key: UUID | None = None) -> Contact:
    """Nobody is signed in, so named work writes it, and its purpose is in the log."""
    key = key or uuid4()
    with as_keeper(PURPOSE):
        return Contact.objects.filter(key=key).first() or place(said, key=key)


def place(said: Mapping[str, str], *, key: UUID) -> Contact:
    named = [Child(name=name) for name in children(said.get("children", ""))]
    return put(key=key, told=_told(said), children=named, by=None)


def _told(said: Mapping[str, str]) -> Told:
    words = said.get("words", "")
    return Told(
        received_at=now(), how="form", sort="harm", agency=PUBLIC,
        headline=headline(words, danger=said.get("now") == "yes"), words=_whole(said), from_name=said.get("name", ""),
        from_role="Member of the public", answer_to=said.get("answer_to", ""), address=said.get("where", ""),
    )  # fmt: skip


def _whole(said: Mapping[str, str]) -> str:
    """Their words as they wrote them; then what they answered, so that nothing of it stands only on a board."""
    danger = ("Hurt or in danger at this moment", SAYS.get(said.get("now", ""), ""))
    asked = (danger, ("Children", said.get("children", "").strip()))
    return "\n\n".join([said.get("words", ""), *(f"{label}: {answer}" for label, answer in asked if answer)])


def told(key: UUID) -> Contact | None:
    """When it came, for whoever holds the link: nothing else of it is read."""
    with as_keeper("showing somebody when what they told us came in"):
        return Contact.objects.filter(key=key, agency=PUBLIC).only("received_at").first()
