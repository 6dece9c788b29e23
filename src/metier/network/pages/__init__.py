"""What each page of the network shows."""
