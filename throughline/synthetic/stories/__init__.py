"""Stories told to the record: each thing as the person who wrote it, at the moment it was recorded.

The families, and the borough of Northmere, are our own invention.
"""

from throughline.synthetic.stories.tell import Told, tell, tell_marsden

__all__ = ["Told", "tell", "tell_marsden"]
