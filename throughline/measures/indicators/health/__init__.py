"""The health of children in care: assessments, checks, plans, waits and treatment."""
