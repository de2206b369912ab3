"""What is kept between two readings: annotations, places, and the files they lie in."""
