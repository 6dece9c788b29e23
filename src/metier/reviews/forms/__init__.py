"""What is asked of an owner in a review, a check-in and a parking: one file for each form."""
