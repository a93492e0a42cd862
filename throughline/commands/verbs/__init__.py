"""One file for each command, found by walking this folder: adding one touches no other file."""
