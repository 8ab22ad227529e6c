//! The direction that a language is written in.

/// Whether a language is written from right to left, by its script, or else by its primary subtag.
pub(in crate::render) fn direction(lang: &str) -> &'static str {
    let lang = lang.to_ascii_lowercase();
    // Behind a subtag of one letter stand numbers, calendars and words of one's own (RFC 5646, sections 2.2.6 and 2.2.7).
    let mut subtags = lang.split('-').take_while(|subtag| subtag.len() > 1);
    let primary = subtags.next().unwrap_or_default();
    let script = subtags
        .find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let rtl = match script {
        Some(script) => SCRIPTS.binary_search(&script).is_ok(),
        None => LANGUAGES.binary_search(&primary).is_ok(),
    };
    if rtl { "rtl" } else { "ltr" }
}

/// The scripts that run from right to left (ISO 15924), sorted.
const SCRIPTS: [&str; 41] = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "gara", "hatr", "hebr", "hung",
    "khar", "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr",
    "palm", "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sidt", "sogd", "sogo", "syrc",
    "syre", "syrj", "syrn", "thaa", "yezi",
];

/// The languages that are written in one of them (CLDR 48, likely subtags), sorted.
const LANGUAGES: [&str; 286] = [
    "aao", "abh", "abv", "acm", "acq", "acw", "acx", "adf", "ae", "aeb", "aec", "aee", "aeq",
    "afb", "aib", "aii", "aij", "aiq", "ajp", "ajt", "aju", "amw", "apc", "apd", "ar", "ara",
    "arb", "arc", "arq", "ars", "ary", "arz", "ask", "atn", "auj", "auz", "avd", "ave", "avl",
    "ayh", "ayl", "ayn", "ayp", "azb", "bal", "bcc", "bdz", "bej", "bft", "bgn", "bgp", "bhe",
    "bhm", "bhn", "bjf", "bjm", "bqi", "brh", "brk", "bsh", "bsk", "chg", "cja", "ckb", "cld",
    "clh", "czk", "dcc", "def", "deh", "dgl", "div", "dmk", "dml", "drw", "dv", "ecy", "esh", "fa",
    "fas", "fay", "faz", "fia", "fub", "gbz", "ggg", "gha", "ghr", "gig", "gjk", "gju", "glh",
    "glk", "grr", "gwc", "gwf", "gwt", "gzi", "hac", "haz", "hbo", "he", "heb", "hkh", "hnd",
    "hno", "hoh", "hrt", "hrz", "hss", "huy", "isk", "itk", "iw", "jad", "jat", "jbe", "jbn",
    "jdg", "ji", "jnd", "jog", "jpa", "jpr", "jrb", "jye", "kas", "kbu", "kby", "kcy", "kfm",
    "khw", "klj", "kmz", "kqd", "ks", "ktl", "kvx", "kxp", "kzh", "lad", "lah", "lhs", "lki",
    "lrc", "lrk", "lrl", "lsa", "lsd", "lss", "luv", "luz", "mby", "mde", "mey", "mfa", "mfi",
    "mhj", "mid", "mki", "mnj", "mve", "mvy", "myz", "mzb", "mzn", "nli", "nlm", "nqo", "ntz",
    "nyq", "oar", "obm", "odk", "oru", "ota", "otk", "oui", "pal", "pbt", "pbu", "per", "pes",
    "pgd", "phl", "phn", "phr", "phv", "plk", "pmu", "pnb", "prc", "prd", "prs", "prx", "ps",
    "psh", "psi", "pst", "pus", "qxq", "rdb", "rhg", "rmt", "sam", "sbn", "scl", "sd", "sdb",
    "sdf", "sdg", "sdh", "sds", "sgl", "sgr", "sgy", "shd", "shm", "shu", "shv", "siy", "siz",
    "skr", "smp", "smy", "snd", "sog", "sqo", "sqt", "srh", "srz", "ssh", "sts", "swb", "syc",
    "syn", "syr", "tjo", "tks", "tmr", "tnf", "tov", "tra", "trg", "trm", "trw", "ug", "uig", "ur",
    "urd", "ush", "uzs", "vaf", "vgr", "vmh", "wbk", "wlo", "wne", "wni", "wsv", "xco", "xhe",
    "xka", "xkc", "xkj", "xkp", "xld", "xly", "xmn", "xmr", "xna", "xpr", "xsa", "xsd", "xvi",
    "ydd", "ydg", "yhd", "yi", "yid", "yih", "yud", "zba", "zdj", "zrp", "zum",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tags: &str, expected: &str) {
        for tag in tags.split_whitespace() {
            assert_eq!(direction(tag), expected, "{tag}");
        }
    }

    #[test]
    fn the_script_decides_where_it_is_told() {
        check(
            "ar az-Arab he-IL ckb arz prs pnb syr mzn AR-eg ks-Aran",
            "rtl",
        );
        check("en ar-Latn pa-Guru-IN de-1996", "ltr");
    }

    #[test]
    fn what_stands_behind_one_letter_is_no_script() {
        check("ar-u-nu-latn ar-x-latn fa-IR-u-ca-buddhist", "rtl");
        check("en-u-nu-arab en-x-hebr x-ar", "ltr");
    }

    #[test]
    fn what_is_searched_is_sorted() {
        assert!(SCRIPTS.is_sorted() && LANGUAGES.is_sorted());
    }
}
