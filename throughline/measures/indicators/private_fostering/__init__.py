"""Private fostering: visits to children who live with somebody who is not close family."""
