"""The contract's scorecard and the record of its meetings: figures beside what was agreed and said."""
