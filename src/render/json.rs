//! JSON of what the data files hold: structures, lists, texts, whole numbers.
//!
//! Half of what a build writes is JSON, and most of that is English sentences. Here a text is looked through sixteen bytes at a time, where
//! `serde_json` takes them one by one: that made a tenth of a whole build. The test holds both to the same bytes,
//! but for texts of ours in which nothing is escaped.

mod out;

use std::fmt::{self, Write as _};

use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct};

use out::Out;

/// A value as JSON, with room for so many bytes.
///
/// Some texts are known here to need less work: bytes and the names of variants are letters and digits of ours, in which nothing is escaped;
/// and a structure of one text by the name of [`REPEATED`] is probably the same as the last one.
///
/// # Errors
/// If the value holds what our data never holds: floating point numbers, tuples, variants with fields.
pub(super) fn to_bytes<T: Serialize + ?Sized>(value: &T, about: usize) -> Result<Vec<u8>, NoJson> {
    let mut out = Out::with_room(about);
    value.serialize(Json::of(&mut out))?;
    Ok(out.into_bytes())
}

/// The name of a structure that holds a text which was probably written before.
pub(super) const REPEATED: &str = "Repeated";

/// A value that is not written here.
#[derive(Debug)]
pub(super) struct NoJson(String);

impl fmt::Display for NoJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoJson {}

impl ser::Error for NoJson {
    fn custom<T: fmt::Display>(told: T) -> Self {
        Self(told.to_string())
    }
}

struct Json<'a> {
    out: &'a mut Out,
    /// The value is a text that may be repeated.
    repeats: bool,
}

/// A list or an object that is open.
struct Open<'a> {
    out: &'a mut Out,
    any: bool,
    close: u8,
}

impl<'a> Json<'a> {
    fn of(out: &'a mut Out) -> Self {
        Self {
            out,
            repeats: false,
        }
    }

    fn open(self, open: u8, close: u8) -> Open<'a> {
        self.out.push(open);
        Open {
            out: self.out,
            any: false,
            close,
        }
    }
}

impl Open<'_> {
    fn comma(&mut self) {
        if self.any {
            self.out.push(b',');
        }
        self.any = true;
    }

    fn close(self) {
        self.out.push(self.close);
    }
}

macro_rules! unsupported {
    ($($name:ident($($type:ty),*) -> $ok:ty;)*) => {
        $(fn $name(self, $(_: $type),*) -> Result<$ok, NoJson> {
            Err(NoJson(concat!(stringify!($name), ": not in our data").to_owned()))
        })*
    };
}

macro_rules! numbers {
    ($($unsigned:ident $unsigned_type:ty, $signed:ident $signed_type:ty;)*) => {
        $(fn $unsigned(self, value: $unsigned_type) -> Result<(), NoJson> {
            self.out.number(u64::from(value));
            Ok(())
        }

        fn $signed(self, value: $signed_type) -> Result<(), NoJson> {
            if value < 0 {
                self.out.push(b'-');
            }
            self.out.number(u64::from(value.unsigned_abs()));
            Ok(())
        })*
    };
}

impl<'a> ser::Serializer for Json<'a> {
    type Ok = ();
    type Error = NoJson;
    type SerializeSeq = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeTuple = Impossible<(), NoJson>;
    type SerializeTupleStruct = Impossible<(), NoJson>;
    type SerializeTupleVariant = Impossible<(), NoJson>;
    type SerializeStructVariant = Impossible<(), NoJson>;

    numbers! {
        serialize_u8 u8, serialize_i8 i8;
        serialize_u16 u16, serialize_i16 i16;
        serialize_u32 u32, serialize_i32 i32;
        serialize_u64 u64, serialize_i64 i64;
    }

    unsupported! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_bool(self, value: bool) -> Result<(), NoJson> {
        let word: &[u8] = if value { b"true" } else { b"false" };
        self.out.extend(word);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), NoJson> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), NoJson> {
        if self.repeats {
            self.out.repeated(value);
        } else {
            self.out.text(value);
        }
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), NoJson> {
        self.out.plain(value);
        Ok(())
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), NoJson> {
        self.out.push(b'"');
        write!(self.out, "{value}").map_err(|_| NoJson("no text".to_owned()))?;
        self.out.push(b'"');
        Ok(())
    }

    fn serialize_none(self) -> Result<(), NoJson> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NoJson> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NoJson> {
        self.out.extend(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NoJson> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), NoJson> {
        // As those of fields, its letters are our own.
        self.serialize_bytes(variant.as_bytes())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoJson> {
        let repeats = name == REPEATED;
        value.serialize(Self { repeats, ..self })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NoJson> {
        let mut object = self.open(b'{', b'}');
        SerializeStruct::serialize_field(&mut object, variant, value)?;
        object.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, NoJson> {
        Ok(self.open(b'[', b']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, NoJson> {
        Ok(self.open(b'{', b'}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, NoJson> {
        Ok(self.open(b'{', b'}'))
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = NoJson;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoJson> {
        self.comma();
        value.serialize(Json::of(self.out))
    }

    fn end(self) -> Result<(), NoJson> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = NoJson;

    /// Keys are texts: a key of another kind would not be JSON.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoJson> {
        self.comma();
        key.serialize(Json::of(self.out))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoJson> {
        self.out.push(b':');
        value.serialize(Json::of(self.out))
    }

    fn end(self) -> Result<(), NoJson> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = NoJson;

    /// Names of fields are Rust's own: nothing in them is escaped.
    #[expect(
        clippy::inline_always,
        reason = "the length of a name is known where it is written: a call for each would take as long as the value"
    )]
    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoJson> {
        let before: &[u8] = if self.any { b",\"" } else { b"\"" };
        self.any = true;
        self.out.together([before, name.as_bytes(), b"\":"]);
        value.serialize(Json::of(self.out))
    }

    fn end(self) -> Result<(), NoJson> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::Serialize;

    use super::*;

    #[derive(Debug, Serialize)]
    struct Sample {
        text: String,
        maybe: Option<u64>,
        signed: i32,
        flags: Vec<bool>,
        files: Vec<Repeated>,
        kind: Kind,
        #[serde(flatten)]
        rest: BTreeMap<String, Option<String>>,
    }

    #[derive(Clone, Debug, Serialize)]
    struct Repeated(String);

    #[derive(Clone, Copy, Debug, Serialize)]
    #[serde(rename_all = "lowercase")]
    enum Kind {
        Plain,
    }

    proptest! {
        #[test]
        fn it_writes_what_serde_json_writes(
            text in "(\\PC|[\"\\\\\0-\x1F\x7F]){0,80}",
            maybe in any::<Option<u64>>(),
            signed in any::<i32>(),
            files in proptest::collection::vec("(a|b|é|\"|\\\\){0,2}", 0..6),
            flags in proptest::collection::vec(any::<bool>(), 0..3),
            rest in proptest::collection::btree_map("(\\PC|[\"\\\\\0-\x1F]){0,9}", any::<Option<String>>(), 0..4),
        ) {
            let files = files.into_iter().map(Repeated).collect();
            let sample = Sample { text, maybe, signed, flags, files, kind: Kind::Plain, rest };
            let out = to_bytes(&sample, 0).unwrap();
            prop_assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&sample).unwrap());
        }
    }

    struct Digits;

    impl Serialize for Digits {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(b"2025-10-29")
        }
    }

    #[test]
    fn bytes_are_a_text() {
        let out = to_bytes(&[Digits, Digits].as_slice(), 0).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            r#"["2025-10-29","2025-10-29"]"#
        );
    }

    #[test]
    fn what_our_data_never_holds_is_refused() {
        assert_eq!(
            to_bytes(&1.5, 0).unwrap_err().to_string(),
            "serialize_f64: not in our data"
        );
    }
}
