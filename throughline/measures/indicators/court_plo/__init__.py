"""Pre-proceedings, care proceedings, section 20 and family group decision-making."""
