//! How far a run of bytes of a kind reaches, many of them looked at at once.

/// Where the first byte of a kind stands. Most chunks have none, and a whole chunk is looked at in a few steps, as long as `is` joins its
/// comparisons by `|`: with `||` or `matches!` a chunk takes eight times as long.
pub(super) fn first(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<16>();
    let calm = chunks
        .iter()
        .take_while(|chunk| !chunk.iter().fold(false, |any, byte| any | is(*byte)))
        .count();
    let rest = bytes.get(calm * 16..)?;
    Some(calm * 16 + rest.iter().position(|byte| is(*byte))?)
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
