"""A made-up authority in the shape of the standard dataset, for measures: no record, no names, any size."""
