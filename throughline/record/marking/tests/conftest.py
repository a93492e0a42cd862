"""The Marsden house, and drafts of Alice's about them."""

from throughline.record.entries.tests.conftest import begun, post_draft, signed, words

__all__ = ["begun", "post_draft", "signed", "words"]
