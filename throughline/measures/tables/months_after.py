"""Which corresponding days the calendar holds, the last of a month too short for one: a rule that needs another adds it."""

MONTHS = (1, 2, 3, 4, 6, 9, 12, 14, 15, 18, 24, 30, 36)
YEARS = (2, 4, 5, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 25, 26)
