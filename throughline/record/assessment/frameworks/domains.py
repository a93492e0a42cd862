"""The child's needs, what parents are able to give, and the family and the world around them."""

from throughline.record.assessment.frameworks import Framework, Passage, Scale

FRAMEWORK = Framework(
    key="domains",
    name="Needs, parenting and surroundings",
    sections={
        "The children’s needs": (
            Passage(
                name="development", label="Health, learning, feelings, behaviour and friendships",
                needed="Say how the children are developing.",
            ),
        ),
        "Parenting": (
            Passage(
                name="parenting", label="Care, safety, warmth, guidance and steadiness",
                hint="What each parent gives, and what gets in the way.",
                needed="Say what the parents are able to give.",
            ),
            Passage(name="strengths", label="What the parents do well"),
        ),
        "Family and surroundings": (
            Passage(name="history", label="The family’s history, and how it works as a family"),
            Passage(
                name="environment", label="Housing, money, work, neighbours and services",
                needed="Say what the family lives with.",
            ),
        ),
        "Harm": (
            Passage(name="worries", label="Harm that happened or is likely"),
            Passage(name="safety", label="What keeps the children safe"),
        ),
    },
    scales=(
        Scale(
            key="needs met", label="How far are the child’s needs met today?",
            none="none of them", full="all of them, without us",
        ),
    ),
    analysis="How needs, parenting and surroundings act on one another, and what that means for each child.",
)  # fmt: skip
