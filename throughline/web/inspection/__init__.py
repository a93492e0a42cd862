"""The inspection pack: Annex A for a day of notice, the children of each list as far as one reaches, and the workbook."""
