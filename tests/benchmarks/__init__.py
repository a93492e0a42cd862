"""Speed at full size, as CPU, statements and ratios from one run, with the floor in the same run."""
