"""Each month, what each agency sent, what became of it, and where our threshold was not theirs."""
