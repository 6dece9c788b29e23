"""People who matter to a career: talks with them, favours in both directions, recruiters, and how they come in and go out."""
