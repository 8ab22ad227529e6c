//! Messages about templates.
