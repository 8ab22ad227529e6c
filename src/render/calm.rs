//! Writes text with some of its bytes otherwise, past long stretches that stay.

use std::convert::Infallible;

use crate::bytes::first;

/// Appends text with some of its bytes written otherwise. They are ASCII, so that characters stay whole.
pub(super) fn replace(
    text: &str,
    out: &mut String,
    special: impl Fn(u8) -> bool,
    written: impl Fn(u8) -> &'static str,
) {
    let Ok(()) = each_part(text, special, written, |part| {
        out.push_str(part);
        Ok::<(), Infallible>(())
    });
}

/// Gives the same part by part, as long as `part` takes them.
pub(super) fn each_part<E>(
    text: &str,
    special: impl Fn(u8) -> bool,
    written: impl Fn(u8) -> &'static str,
    mut part: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut rest = text;
    while let Some((plain, byte, after)) = first(rest.as_bytes(), &special).and_then(|at| {
        let byte = *rest.as_bytes().get(at)?;
        Some((rest.get(..at)?, byte, rest.get(at + 1..)?))
    }) {
        part(plain)?;
        part(written(byte))?;
        rest = after;
    }
    part(rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn special_bytes_are_replaced(text in "[a-z.,é ]{0,80}") {
            let special = |byte: u8| (byte == b'.') | (byte == b',');
            let mut out = String::from("> ");
            replace(&text, &mut out, special, |byte| if byte == b'.' { "stop" } else { "" });
            prop_assert_eq!(out, format!("> {}", text.replace('.', "stop").replace(',', "")));
        }
    }
}
