"""What is asked of a plan that is followed up."""
