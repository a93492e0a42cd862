"""Police notifications: accepted, or returned with what was missing; and what the agencies decided together."""
