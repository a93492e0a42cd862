"""Early help: assessments, teams around the child, steps up and down, young carers, audits."""
