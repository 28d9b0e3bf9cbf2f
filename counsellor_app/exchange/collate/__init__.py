"""Many packages of many schools as one dataset that any larger engine opens too."""
