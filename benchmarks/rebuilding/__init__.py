"""What a build costs after one more article."""
