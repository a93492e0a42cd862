"""One file for each indicator, found by walking this folder: adding one touches no other file."""
