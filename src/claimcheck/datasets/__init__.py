"""2 RESOLVE: the source catalogue and the tables behind it; the only chapter that opens data."""
