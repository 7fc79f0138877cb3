"""Made plans by an eighth judge: written without sight of the rules, and never tuned on."""
