//! Messages about files that cannot be read or listed.
