"""Made plans by a fourth judge: written without sight of the rules, and never tuned on."""
