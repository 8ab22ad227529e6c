//! How far the bytes of a text reach that mean nothing to who reads it, many of them looked at at once.

/// Where the first byte stands that `special` names.
///
/// Sixteen bytes are looked at in a few steps, as long as the test is made of comparisons joined by `|`: with `||` or `matches!` each byte
/// is a step, and sentences take eight times as long.
pub(crate) fn first(bytes: &[u8], special: impl Fn(u8) -> bool) -> Option<usize> {
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
    }
}
