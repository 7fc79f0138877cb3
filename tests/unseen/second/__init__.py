"""Made plans by a second judge: layouts as real bodies have them, written without sight of the rules."""
