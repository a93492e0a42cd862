"""What happened at night, who was consulted, what is still due, and which manager took it over in the morning."""
