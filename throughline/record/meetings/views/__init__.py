"""The pages of meetings, and what is pressed on them."""
