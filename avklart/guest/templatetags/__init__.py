"""What templates of these pages can call."""
