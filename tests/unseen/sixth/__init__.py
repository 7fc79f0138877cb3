"""Made plans by a sixth judge: written without sight of the rules, and never tuned on."""
