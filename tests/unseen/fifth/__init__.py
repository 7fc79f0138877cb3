"""Made plans by a fifth judge: written without sight of the rules, and never tuned on."""
