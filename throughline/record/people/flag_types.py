"""What a flag can be about: each says how it looks, where it stands, and what its instruction should answer. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class FlagType:
    key: str
    name: str
    kind: str
    """`danger` stands first and is said to be unverified; `health`, `voice` and `note` follow."""
    asks: str
    """What the instruction answers."""


TYPES = {
    each.key: each
    for each in (
        FlagType(key="staff", name="Danger to staff", kind="danger", asks="Who goes, with whom, and where instead?"),
        FlagType(key="weapon", name="Weapon in the home", kind="danger", asks="What is kept where, and what do we do?"),
        FlagType(key="dog", name="Dangerous dog", kind="danger", asks="Where is it to be before we come in?"),
        FlagType(key="violence", name="Violence at home", kind="danger", asks="What may not be said to whom, and where do we meet?"),
        FlagType(key="marac", name="Discussed at MARAC", kind="danger", asks="Which action is ours, and whom do we ring first?"),
        FlagType(key="mappa", name="Managed under MAPPA", kind="danger", asks="Who manages the risk, and what may we not do without them?"),
        FlagType(key="exploitation", name="Exploitation", kind="danger", asks="Who is not told where the child is?"),
        FlagType(key="self-harm", name="Self-harm or suicide", kind="danger", asks="What helps, what is locked away, whom do we ring?"),
        FlagType(key="address", name="Address kept from somebody", kind="danger", asks="From whom, and what do we write nowhere?"),
        FlagType(key="health", name="Health", kind="health", asks="What is done at once, and where is the medicine?"),
        FlagType(key="communication", name="How to talk", kind="voice", asks="What helps the child to be heard?"),
        FlagType(key="note", name="To know", kind="note", asks="What should whoever opens this do?"),
    )
}  # fmt: skip
KIND_NAMES = {"danger": "Safety", "health": "Health", "voice": "How to talk", "note": "To know"}


def name(type_key: str, kind: str) -> str:
    """Flags from before there were types say their kind."""
    return TYPES[type_key].name if type_key in TYPES else KIND_NAMES[kind]
