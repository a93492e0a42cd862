"""The house of the cast, a draft begun in it, and its words, as the tests of entries have them."""

from throughline.record.entries.tests.conftest import begun, post_draft, words

__all__ = ["begun", "post_draft", "words"]
