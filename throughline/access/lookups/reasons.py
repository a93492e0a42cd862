"""Why a partner asks about a child, in a word; it stands in the log beside the asking."""

REASONS = {
    "injury": "An injury",
    "illness": "An illness or an overdose",
    "birth": "A birth, or care before one",
    "missing": "Missing, or found",
    "danger": "In danger now",
    "referral": "I am writing a referral",
}
HOURLY = 60
"""Questions that one person may ask in an hour. At the next one a person must look and release."""
AGENCY_HOURLY = 600
