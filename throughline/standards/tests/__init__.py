"""Tests of the calendar, the catalogue and the parts that the worked cases do not draw."""
