"""The network on the command line."""
