"""One line for a prompt: what is due, read without loading anything while nothing has changed."""
