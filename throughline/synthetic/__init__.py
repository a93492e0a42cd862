"""A made-up authority, and the builders that tests, demo and stories share."""
