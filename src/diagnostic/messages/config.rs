//! Messages about `dateline.toml`.
