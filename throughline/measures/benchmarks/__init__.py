"""England, the region and the statistical neighbours beside a figure."""
