"""Reading files that need a parser of somebody else's. The door is `door`; `child` runs by itself, so nothing is imported here."""
