"""The scene of oversight, for this room."""

from throughline.oversight.tests.scene import as_, client, people, refused, stored

__all__ = ["as_", "client", "people", "refused", "stored"]
