"""Whether Annex A and the scorecard tell the same children where both tell them; each difference is listed."""
