"""A contact about a child who is open to us: to the worker and the manager the same day, with one question."""
