"""The tasks of the practice copy: whose job each is, where it starts, and what to try there."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Job:
    """`who` holds the post today; the first of the names that exists here is taken."""

    key: str
    who: tuple[str, ...]
    title: str
    words: str
    tries: str
    """One line, on every page until another task is taken."""
    page: str
    about: tuple[str, ...] = ()
    child: tuple[str, str] = ()
    """Given and family name of the child at whom the page opens."""
    asks: bool = False
    """The child stands behind the question mark of the address, not in its path."""


TIA = ("Tia", "Marsden")

JOBS = (
    Job(
        key="which-child-first",
        who=("Mariam Achebe",),
        title="Friday 16:00, you are Mariam, team manager: which child first?",
        words="Who is in danger tonight, who has nobody, and what has not moved since July.",
        tries="Open the child at the top of “Where to look today”. Ask why it is due, and who holds it.",
        page="team",
    ),
    Job(
        key="one-visit",
        who=("Priya Raman",),
        title="You are Priya, on a phone: one visit for three children",
        words="Write it once, in three minutes. Kill the browser half-way; find every word.",
        tries="Start writing, then close the browser as if the battery had died. Sign in again: My desk has every word.",
        page="write",
        about=("visit",),
        child=TIA,
        asks=True,
    ),
    Job(
        key="act-now",
        who=("P Lindqvist",),
        title="You are P Lindqvist, at the front door: a bruise, four months old",
        words="A baby who cannot roll. To a strategy discussion in under sixty seconds.",
        tries="Take the baby from Act now to the strategy discussion: police, health and where he is now.",
        page="front-door",
    ),
    Job(
        key="missed-core-group",
        who=("J Okafor",),
        title="You are J Okafor, conference chair: what was promised, and was it done?",
        words="A review conference that was not one, a core group that was late, and a question nobody answered.",
        tries="Find the core group that was late, and the review that has waited since October. Then ask the manager why.",
        page="chair-desk",
    ),
    Job(
        key="late-visits",
        who=("Ruth Calder",),
        title="You are Ruth, head of service: open “visits on time”, and the children behind it",
        words="See signal from noise, open one child, and replay the page as it was known in May.",
        tries="Open child protection visits on time, its list, then a child. On the child’s clocks ask for 29 May 2026.",
        page="scorecard",
    ),
    Job(
        key="who-looked",
        who=("Priya Raman",),
        title="You are Priya: who looked at Tia?",
        words="Everybody who opened her record, why they could, and one press to ask them.",
        tries="Find somebody who does not work with Tia, and ask why they looked.",
        page="looked",
        child=TIA,
    ),
    Job(
        key="what-was-withdrawn",
        who=("O Marsh", "Olu Marsh"),
        title="You are the privacy officer: what was withdrawn, and who had read it?",
        words="One entry was signed to the wrong child.",
        tries="Open what was withdrawn: its words are sealed, and those who had read them were told.",
        page="withdrawn",
    ),
    Job(
        key="a-call-at-night",
        who=("Nora North",),
        title="You are Nora, out of hours: a hospital rings about Tia Marsden",
        words="Your shift is not on the rota. Find her, break the glass in half a minute, say why.",
        tries="Find Tia Marsden. Break the glass, and see who is told.",
        page="find",
    ),
    Job(
        key="who-works-here",
        who=("Ada Ashby",),
        title="You are Ada, administrator: invite somebody, end a post",
        words="Sees accounts and posts, and nobody's record.",
        tries="Try to open a child: an administrator sees no record at all.",
        page="people",
    ),
)
FIRST = 6
"""So many are the first five minutes."""
