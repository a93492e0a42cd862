"""The people who do the work: how many children they hold, who comes, goes and is away."""
