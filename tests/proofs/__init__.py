"""The long proofs: each breaks the program on purpose, compares with its own notes, and sees its control turn red."""
