"""Workload: how many children each worker of a team holds, against what is usual for that team; and a worker's own."""
