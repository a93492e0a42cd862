"""The law of the database: roles, grants, policies, history and triggers, generated from each model's `law`."""
