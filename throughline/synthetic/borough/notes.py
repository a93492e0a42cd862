"""What workers write, each in a way of their own: some full, some plain, some curt, some rambling.

No note names a child: a shared passage is about the home, and a child's row is about that child.
"""

from random import Random
from typing import NamedTuple


class Note(NamedTuple):
    story: str
    analysis: str = ""
    agreed: str = ""


class Style(NamedTuple):
    stories: tuple[str, ...]
    analyses: tuple[str, ...] = ("",)
    agreed: tuple[str, ...] = ("",)
    sentences: int = 1
    words: float = 0.0
    """How often this writer keeps a child's own words."""


FULL = Style(
    sentences=3, words=0.75,
    stories=(
        "Agreed on Tuesday and met on the step. Kitchen warm, washing on the line, cupboards half full.",
        "Mum was up and dressed and had the school letters out on the table for me.",
        "Two mattresses in the back room now, with sheets. The broken pane is boarded and the landlord has a date.",
        "Dad's work boots were in the hall; he came down after ten minutes and stayed for the rest.",
        "I asked to see upstairs and was shown every room. The lock is off the bedroom door, as agreed.",
        "Nan was there with shopping. She says she stays Sunday nights and the neighbours have her number.",
        "No smell of drink, no bottles in the yard. The group's attendance card has three stamps of four.",
        "Fridge: milk, eggs, cooked pasta, fruit. Electric on the meter: four pounds.",
    ),
    analyses=(
        "Evenings are safe while Nan is there. Nobody has yet said what happens when she is away.",
        "The home is better; the arguments are not. I think the children are still listening on the stairs.",
        "What changed is sleep. School says so too, and that was the first worry we wrote down.",
        "Things look well on the days we say we are coming. I will come unannounced next time.",
    ),
    agreed=(
        "Mum rings the housing officer by Friday. I ask school for the last four weeks' attendance.",
        "Dad books the appointment and tells me the day. I bring the plan, marked up, next visit.",
        "Nan keeps the key. I will see each of them at school on my own before the core group.",
    ),
)  # fmt: skip
PLAIN = Style(
    sentences=2, words=0.35,
    stories=(
        "Home visited as agreed. Home tidy, food in. Mum well.",
        "Visited after school. Everyone at home. Rooms seen, no new worries.",
        "Met at home with mum and her partner. Talked about mornings and getting to school on time.",
        "Home visit. Heating off again; vouchers given. Mum will ring the supplier.",
        "Visited before school. Breakfast on the table, uniforms ready.",
        "Talked about bedtimes and telephones. Mum has set a time and is mostly keeping it.",
    ),
    analyses=("Some progress. The plan goes on.", "No change since last time.", "Improving slowly.", ""),
    agreed=("Next visit in two weeks.", "Mum to attend the group on Wednesday.", "Vouchers again next week.", ""),
)  # fmt: skip
CURT = Style(
    stories=(
        "All ok.",
        "Seen. No concerns. Home fine.",
        "Visit done. NFA.",
        "As before.",
        "Seen, brief. Mum busy.",
    ),
    words=0.03,
)
RAMBLING = Style(
    sentences=3, words=0.1,
    stories=(
        (
            "I attended the property for a statutory visit which had been arranged on a previous occasion and "
            "was let in after some minutes by mother who explained that she had been upstairs, and there was a "
            "discussion about the dog."
        ),
        (
            "It was noted that the home conditions were of an adequate standard although professionals have "
            "felt that this can be variable, and mother presented as engaging well with the writer throughout."
        ),
        (
            "Historically there have been some concerns in respect of alcohol, see previous, and these were "
            "touched upon, with mother being of the view that matters have moved on and that this was in the past."
        ),
        (
            "The writer discussed at length the forthcoming parking arrangements and the issue with the bins, "
            "which remains ongoing, and mother became upset in relation to this but was able to regulate."
        ),
    ),
    analyses=("There are strengths and there are worries and support would be of benefit going forward.", ""),
    agreed=("To continue to monitor.", "Professionals to continue to offer support as appropriate."),
)  # fmt: skip
STYLES = (FULL, PLAIN, PLAIN, PLAIN, CURT, RAMBLING)
"""A team's writers, in turn."""

WORDS = (
    "I like it when it's quiet.",
    "Mum's been better. She gets up now.",
    "I don't want to talk about it today.",
    "Can you come to school instead?",
    "He shouts and then he says sorry.",
    "I've got my own bed.",
    "Nan makes the tea on Sundays.",
    "I'm not scared any more. Only a bit.",
    "Nobody told me about the meeting.",
    "Is this about last week?",
    "I got moved up in maths!",
    "When can I see Dad?",
)
UNSEEN = (
    "at a friend's",
    "at school",
    "asleep",
    "out with family",
    "in hospital",
    "would not come down",
    "with Dad",
)


def note(style: Style, dice: Random) -> Note:
    story = " ".join(dice.sample(style.stories, min(style.sentences, len(style.stories))))
    return Note(story, dice.choice(style.analyses), dice.choice(style.agreed))


def said(style: Style, dice: Random) -> str:
    return dice.choice(WORDS) if dice.random() < style.words else ""
