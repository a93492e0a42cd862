"""The house of the cast, and each of the cast signed in."""

from throughline.record.entries.tests.conftest import begun, post_draft, words

__all__ = ["begun", "post_draft", "words"]
