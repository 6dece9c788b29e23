"""Pages of the network: request in, one query or action, template out."""
