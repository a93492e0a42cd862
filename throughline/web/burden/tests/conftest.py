"""The house of the cast, and each of the cast signed in."""

from throughline.record.entries.tests.conftest import as_, begun, house, keeper, post_draft, words

__all__ = ["as_", "begun", "house", "keeper", "post_draft", "words"]
