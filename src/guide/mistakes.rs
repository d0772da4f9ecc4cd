//! Mistakes in the lesson itself.
