"""Made plans by a third lot of judges: written without sight of the rules, and never tuned on."""
