"""Cohorts: who is in a certain position on the day of the figures, each with the days and its counts two ways."""
