"""The rule book of the census, one file for each part of a child's journey; adding a rule touches one file."""
