"""Asks as calculation: where one stands, what its case lacks, how long it takes to say, what was asked across the years."""
