"""What worries us, what works, and what has to happen: asked with the family, in their words."""

from throughline.record.assessment.frameworks import Framework, Passage, Scale

FRAMEWORK = Framework(
    key="strengths-and-dangers",
    name="Strengths and dangers",
    sections={
        "What worries us": (
            Passage(
                name="worries", label="What has happened, and what we fear will",
                hint="Harm that happened, to whom, by whom, how often. Then what we fear if nothing changes.",
                needed="Say what worries you, or that nothing does.",
            ),
            Passage(name="complicating", label="What makes it harder", hint="What is not harm itself and makes it likelier."),
            Passage(name="history", label="What came before", hint="Earlier worries, and what helped or did not."),
        ),
        "What is working": (
            Passage(
                name="strengths", label="What goes well, and who does it", needed="Say what goes well: something always does.",
            ),
            Passage(
                name="safety", label="When the worry was there and the child was kept safe",
                hint="Times when somebody acted, who, and what they did.",
            ),
        ),
        "What has to happen": (
            Passage(
                name="goals", label="What we need to see, and what the family wants",
                hint="What somebody would see a parent do, not a service that they attend.",
            ),
        ),
    },
    scales=(
        Scale(
            key="safe now", label="How safe is the child, as things are today?",
            none="harm is certain to happen again", full="we could close today",
        ),
        Scale(
            key="able to change", label="How sure are you that the plan will be carried out?",
            none="nobody will do any of it", full="all of it will be done",
        ),
    ),
    analysis="What the worries and what works mean together for each child: how likely harm is, how bad, and why now.",
)  # fmt: skip
