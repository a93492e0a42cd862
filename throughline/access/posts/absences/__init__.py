"""Days on which somebody is not at work: known to everybody, so that a child is covered; why is known to few."""
