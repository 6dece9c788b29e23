"""Forms of the network: what a browser sends, as what an action takes."""
