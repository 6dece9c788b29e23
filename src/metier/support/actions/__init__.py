"""What an owner does with their support map and their helpers."""
