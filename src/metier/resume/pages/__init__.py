"""What the pages of résumés show."""
