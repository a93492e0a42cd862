"""The pages of restricted and sealed records."""
