"""Two records of one person become one, one record of two people becomes two; each row that moved can go back."""
