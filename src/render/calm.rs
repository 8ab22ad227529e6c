//! Looks for bytes that mean something in a format, past long stretches of text that do not.

use std::convert::Infallible;

/// Where the first byte stands that `special` names.
///
/// Sixteen bytes are looked at in a few steps, as long as the test is made of comparisons joined by `|`: with `||` or `matches!` each byte
/// is a step, and sentences take eight times as long.
pub(super) fn first(bytes: &[u8], special: impl Fn(u8) -> bool) -> Option<usize> {
    let is_calm = |chunk: &[u8; 16]| !chunk.iter().fold(false, |any, byte| any | special(*byte));
    let (chunks, _) = bytes.as_chunks::<16>();
    let calm = chunks.iter().take_while(|chunk| is_calm(chunk)).count();
    // What is left behind the last chunk is looked at together with the end of that chunk.
    if calm == chunks.len() && bytes.last_chunk().is_some_and(is_calm) {
        return None;
    }
    let rest = bytes.get(calm * 16..)?;
    Some(calm * 16 + rest.iter().position(|byte| special(*byte))?)
}

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
        fn the_first_is_found_and_replaced(text in "[a-z.,é ]{0,80}") {
            let special = |byte: u8| (byte == b'.') | (byte == b',');
            prop_assert_eq!(first(text.as_bytes(), special), text.find(['.', ',']));
            let mut out = String::from("> ");
            replace(&text, &mut out, special, |byte| if byte == b'.' { "stop" } else { "" });
            prop_assert_eq!(out, format!("> {}", text.replace('.', "stop").replace(',', "")));
        }
    }
}
