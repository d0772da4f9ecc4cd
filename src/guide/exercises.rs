//! Exercises, with tests and solutions.
