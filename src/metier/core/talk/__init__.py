"""Talking about one's work: what an account may begin with, questions about a time, and which wins could answer them."""
