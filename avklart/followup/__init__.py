"""How a plan is followed up: updates, events, tasks, contacts, links without an account, and what comes in by them."""
