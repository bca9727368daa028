//! Calls and candidacies as people use them, on both engines.
