"""The page's own safety: what no address, no form and no words may be made to do."""
