//! What the compiler writes for you.
