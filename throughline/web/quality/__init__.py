"""Data quality: what is not known, who mends it, what was written late or since a day, and the taking's own faults."""
