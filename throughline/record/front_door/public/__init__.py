"""The page on which anybody tells us that they are worried about a child."""
