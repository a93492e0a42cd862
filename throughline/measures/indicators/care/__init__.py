"""Children in care: how many, where they live, how settled they are, and who visits and hears them."""
