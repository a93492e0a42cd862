"""What asks for somebody's attention, until somebody finishes it."""
