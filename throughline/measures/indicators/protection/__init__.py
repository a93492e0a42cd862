"""Child protection: enquiries, conferences, plans, reviews, visits and core groups."""
