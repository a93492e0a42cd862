"""Finding a person among many whose name was heard, misheard, turned round or written in another alphabet."""
