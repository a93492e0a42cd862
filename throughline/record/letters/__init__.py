"""Letters: composed per child and per recipient, held until a person has released or kept out each passage, and kept."""
