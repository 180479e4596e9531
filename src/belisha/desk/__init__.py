"""One page for everybody: what waits for me, what is late, what I asked for."""
