"""What an owner does with check-ins, reviews and corrections, one verb for each intention."""
