"""Builder of what anybody sends on the public page: placed by nobody who is known to us, as the page itself does."""

from datetime import datetime
from uuid import uuid4

from throughline.access.principal import as_keeper
from throughline.record.front_door.models import Contact
from throughline.record.front_door.public.actions import place
from throughline.synthetic.telling import PURPOSE


def a_public_contact(
    words: str, *, children: str = "", where: str = "", danger: str = "", name: str = "", answer_to: str = "",
    told: datetime | None = None,
) -> Contact:  # fmt: skip
    """`children` has a line for each, `danger` is "yes", "no" or "not known"; nobody is matched yet."""
    said = {
        "words": words,
        "children": children,
        "where": where,
        "now": danger,
        "name": name,
        "answer_to": answer_to,
    }
    with as_keeper(PURPOSE, told=told):
        return place(said, key=uuid4())
