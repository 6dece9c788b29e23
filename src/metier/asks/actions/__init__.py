"""What an owner does with asks and updates: one verb per intention, one transaction each."""
