"""What an inspection asks for: Annex A, the figures beside it and what they do not agree on, from one snapshot."""
