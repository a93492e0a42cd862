"""Why somebody breaks the glass, in a word; their own words say the rest."""

REASONS = {
    "danger": "In danger or missing",
    "here": "With me now",
    "asked": "Police or hospital ask",
    "cover": "I cover for a colleague",
    "other": "Something else",
}
LEAST_WORDS = 20
"""Letters that somebody else needs to judge it by."""
