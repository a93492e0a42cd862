"""The rule book, one file for each family of rules; adding a rule touches one file."""
