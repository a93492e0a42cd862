"""Contacts, what became of them, and referrals."""
