"""What is said of an ask, an answer, a conversation and an update, as forms."""
