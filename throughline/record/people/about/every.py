"""Everything that can be told of a person, by the word in its address, and the cards it stands on."""

from dataclasses import dataclass

from throughline.record.people.about import (
    births,
    contact,
    culture,
    flags,
    health,
    leave,
    names,
    numbers,
    speaking,
)
from throughline.record.people.about.detail import Detail

DETAILS: dict[str, Detail] = {
    detail.key: detail
    for part in (names, births, speaking, culture, health, leave, numbers, flags, contact)
    for detail in part.DETAILS
}


@dataclass(frozen=True, kw_only=True)
class Card:
    key: str
    title: str
    details: tuple[str, ...]
    first: bool = False
    """What to read first stands at the side, beside the rest."""


CARDS = (
    Card(key="safety", title="Know first", details=("flag",), first=True),
    Card(key="contact", title="Orders and limits on contact", details=("contact",), first=True),
    Card(key="address", title="The address", details=("address-known",), first=True),
    Card(key="numbers", title="Numbers of other services", details=("number",), first=True),
    Card(key="names", title="Birth and names", details=("expected", "birth-day", "name", "death")),
    Card(
        key="speaking",
        title="Languages and being heard",
        details=("communication", "language", "interpreter"),
    ),
    Card(
        key="culture",
        title="Identity, faith and culture",
        details=("ethnicity", "culture", "faith", "gender"),
    ),
    Card(key="health", title="Disability", details=("disability",)),
    Card(key="leave", title="Leave to be here", details=("immigration",)),
)
CARD_OF = {key: card for card in CARDS for key in card.details}
