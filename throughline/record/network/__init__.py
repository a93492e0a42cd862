"""The family and everybody around it: how they are related, where they live, which services work with them."""
