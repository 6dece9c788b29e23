"""Finding: from what somebody says to an occupation, and from text to skills. By letters, and by which words go together in the library's own tables."""
