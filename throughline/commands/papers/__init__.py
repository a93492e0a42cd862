"""The documents of data protection, made from what the tables, the rules and the tests say."""
