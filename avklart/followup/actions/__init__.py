"""What is done when a plan is followed up."""
