"""A clock in words: the headline, the colour, and limit, last, tried, booked and met apart."""

from .card import card, used
from .heading import SOON, first_words, headline, status
from .order import CLOSED, about_danger, matters_first, still_open
from .terms import BEGAN, days, moment, rule, said_day, terms, tried

__all__ = [
    "BEGAN",
    "CLOSED",
    "SOON",
    "about_danger",
    "card",
    "days",
    "first_words",
    "headline",
    "matters_first",
    "moment",
    "rule",
    "said_day",
    "status",
    "still_open",
    "terms",
    "tried",
    "used",
]
