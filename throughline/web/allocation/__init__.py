"""Children who wait for a worker, and the people who might take them."""
