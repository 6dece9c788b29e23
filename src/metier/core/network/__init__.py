"""The network as calculation: how close people are, whom to turn to next, where nobody is known, and who owes what."""
