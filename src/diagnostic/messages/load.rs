//! Messages about sources, front matter and sidecars.
