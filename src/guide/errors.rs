//! The errors a learner meets.
