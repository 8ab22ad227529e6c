//! Messages about the site as a whole: addresses, identities, what was left out.
