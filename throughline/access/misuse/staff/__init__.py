"""Where staff live, said by themselves."""
