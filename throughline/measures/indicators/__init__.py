"""A folder for each area of the work and a file for each indicator, found by walking: adding one touches no other file."""
