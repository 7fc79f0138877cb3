"""Made plans by a seventh judge, in the layouts of many sorts of bodies: written without sight of the rules."""
