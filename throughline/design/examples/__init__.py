"""What the gallery shows: the invented borough of Northmere on one invented day."""
