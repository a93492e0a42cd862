"""Audits, plans, drift, money, forecasts, challenges and reviews."""
