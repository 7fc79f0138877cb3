"""Made plans by a ninth judge: a fair sample of what regional councils write, without sight of the rules."""
