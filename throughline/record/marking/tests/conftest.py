"""The Marsden house, and drafts of Alice's about them."""

from throughline.record.entries.tests.conftest import as_, begun, house, keeper, post_draft, signed, words

__all__ = ["as_", "begun", "house", "keeper", "post_draft", "signed", "words"]
