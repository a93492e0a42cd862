"""What detectors need to know of staff: where they live, said by themselves, and when they are away."""
