"""The two signs beside a figure, after NHS England's Making Data Count: what the months say, and what a target may expect.

Shape as well as colour: a diamond is worse, a disc better, a square merely different, a dotted ring is chance.
"""

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, together

SHAPES = {
    "worse": SafeString('<path d="M16 2.5 29.5 16 16 29.5 2.5 16z"/>'),
    "better": SafeString('<circle cx="16" cy="16" r="12.5"/>'),
    "different": SafeString('<rect x="4" y="4" width="24" height="24" rx="3"/>'),
    "usual": SafeString('<circle cx="16" cy="16" r="12.5"/>'),
}
WAYS = {
    1: SafeString('<path d="m9.5 19.5 4.5-4 3 2.5 5-5.5M18.5 12H22v3.5"/>'),
    -1: SafeString('<path d="m9.5 12.5 4.5 4 3-2.5 5 5.5M18.5 20H22v-3.5"/>'),
    0: SafeString('<path d="M8.5 16.5h3l2-4 3.5 8 2.5-5.5 1 1.5h3"/>'),
}
TARGETS = {
    "P": "Chance alone would meet this target", "F": "Chance alone would not meet this target",
    "?": "Chance decides whether this target is met", "–": "No target",
}  # fmt: skip
BOXES = {"P": "passes", "F": "fails"}


def variation(signal: str, way: int, words: str) -> SafeString:
    """`signal` as a point's: better, worse, different or usual. `way` is where it points: 1 up, -1 down, 0 neither."""
    shape = '<svg class="sign {}" viewBox="0 0 32 32" aria-hidden="true">{}{}</svg><span class="hidden-words">{}</span>'
    return draw(shape, signal, SHAPES[signal], WAYS[way], words)


def assurance(letter: str) -> SafeString:
    """P, F, ? or –, in a box."""
    shape = '<span class="assurance {}" aria-hidden="true">{}</span><span class="hidden-words">{}. </span>'
    return draw(shape, BOXES.get(letter, ""), letter, TARGETS[letter])


def signs_key() -> SafeString:
    """What the letters mean, for the foot of a page."""
    lines = (
        draw(
            '<li><span class="assurance {}" aria-hidden="true">{}</span> {}</li>',
            BOXES.get(letter, ""),
            letter,
            words,
        )
        for letter, words in TARGETS.items()
    )
    return draw('<ul class="legend">{}</ul>', together(lines))
