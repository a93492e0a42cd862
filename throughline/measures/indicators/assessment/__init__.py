"""Assessments, and plans, visits and reviews for children in need."""
