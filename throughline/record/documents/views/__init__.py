"""The pages of files: a child's documents, the files of a draft, a file itself."""
