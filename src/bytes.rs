//! Looking through a text, many bytes at a time: for bytes that mean something, for lines, for parts.

/// Where the first byte stands that `special` names.
///
/// Sixteen bytes are looked at in a few steps, as long as the test is made of comparisons joined by `|`: with `||` or `matches!` each byte
/// is a step, and sentences take eight times as long.
pub(crate) fn first(bytes: &[u8], special: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<16>();
    let calm = chunks
        .iter()
        .take_while(|chunk| is_calm(chunk, &special))
        .count();
    if calm == chunks.len() && is_end_calm(bytes, &special) {
        return None;
    }
    let rest = bytes.get(calm * 16..)?;
    Some(calm * 16 + rest.iter().position(|byte| special(*byte))?)
}

/// The lines of a text with their ends, as `split_inclusive('\n')` gives them.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
        let (line, after) = rest.split_at_checked(end).filter(|_| end > 0)?;
        rest = after;
        Some(line)
    })
}

/// Whether a text stands in another.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some()
}

fn is_calm<const N: usize>(chunk: &[u8; N], special: &impl Fn(u8) -> bool) -> bool {
    !chunk.iter().fold(false, |any, byte| any | special(*byte))
}

/// Whether what is left behind chunks that are calm is so too: it is looked at together with the end of the last one. Of what is shorter
/// than a chunk, both ends are looked at.
fn is_end_calm(bytes: &[u8], special: &impl Fn(u8) -> bool) -> bool {
    if let Some(end) = bytes.last_chunk::<16>() {
        is_calm(end, special)
    } else if let (Some(start), Some(end)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        is_calm(start, special) & is_calm(end, special)
    } else if let (Some(start), Some(end)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        is_calm(start, special) & is_calm(end, special)
    } else {
        !bytes.iter().any(|byte| special(*byte))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_is_found_wherever_it_stands(calm in 0..70_usize, then in "[.a]{0,20}") {
            let text = "a".repeat(calm) + &then;
            prop_assert_eq!(first(text.as_bytes(), |byte| byte == b'.'), text.find('.'));
        }

        #[test]
        fn lines_and_parts_are_those_of_the_library(text in "[a\né]{0,40}") {
            let split: Vec<&str> = text.split_inclusive('\n').collect();
            prop_assert_eq!(lines(&text).collect::<Vec<_>>(), split);
            prop_assert_eq!(contains(&text, "aé"), text.contains("aé"));
        }
    }
}
