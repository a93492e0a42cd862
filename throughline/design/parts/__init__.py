"""Each part of a page: a small dataclass the view fills, and the function that draws it."""
