"""What is promised by when: calendar, dated rules, clocks. Pure Python; no Django, no database."""
