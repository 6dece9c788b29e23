"""Reads of the network that other areas ask; every function takes the viewer. What one page or command needs is imported from its own module."""
