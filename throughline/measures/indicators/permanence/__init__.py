"""Permanence: plans for a permanent home, and special guardianship."""
