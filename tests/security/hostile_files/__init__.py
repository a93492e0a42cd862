"""Files made by code to be refused or kept: nothing binary stands in the tree."""
