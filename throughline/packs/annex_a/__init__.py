"""Ofsted's Annex A: eleven lists of children, each one statement over the published tables."""
