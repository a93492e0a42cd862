"""What goes with Annex A: the audits of the sampled work, what was written late or after the notice, and the figures."""
