"""The coronavirus amendments, as a check of that spring and summer must remember them."""

from datetime import date

from .standard import Eased

CORONAVIRUS = Eased(
    first=date(2020, 4, 24),
    last=date(2020, 9, 25),
    words="the coronavirus amendments (SI 2020/445) asked for it as soon as reasonably practicable",
)
