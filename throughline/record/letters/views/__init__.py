"""The pages of letters: those about a child, one letter, its papers, and the register of all of them."""
