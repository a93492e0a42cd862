"""A module for each part of the work: its `rows(borough)` writes the tables that are its own. Found by walking."""
