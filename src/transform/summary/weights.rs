//! How much each measure counts.
//!
//! Fitted by ridge regression to how much of each sentence people put into their summaries (words and pairs of words in common, by its
//! length; sentences count the less the later they stand), in five folds: the figures named are of texts that a fold was not fitted to.
//! The measures and the three numbers below them were chosen by the same figures, which flatters those a little.
//!
//! Neither set is part of this program, and ten numbers are all that is taken from each.

use super::measures::Measures;

/// The weights of a choice.
#[derive(Debug)]
pub(super) struct Weights {
    /// Of the measures of a sentence. Their size means nothing, only how they stand to each other: scores are told by their spread.
    pub measures: Measures,
    /// Taken from a sentence all of whose words are in already; in thousandths of the spread of scores, as what follows.
    pub repeated: i64,
    /// Given to a sentence that has all words of the headline, if none of them is in yet.
    pub news: i64,
    /// Given to a sentence whose neighbour before it is in.
    pub follows: i64,
}

/// Of a synopsis where there is a headline: 275 news items with the 60 words that an editor wrote on each (Inshorts). ROUGE-1 .482,
/// ROUGE-2 .245; the first 60 words have .471 and .237.
pub(super) const SYNOPSIS: Weights = Weights {
    measures: [281, -282, 91, 268, 102, 541, 1000, -225, -208, -152],
    repeated: 1250,
    news: 1500,
    follows: 500,
};

/// Of a synopsis without a headline: ROUGE-1 .376, ROUGE-2 .152 in 55 words against the joined highlights; the first 55 words have .352
/// and .130.
pub(super) const WITHOUT_HEADLINE: Weights = Weights {
    measures: HIGHLIGHTS,
    repeated: 2000,
    news: 0,
    follows: 800,
};

/// Of takeaways: a quarter of them are much like one of the highlights, where it is a fifth of the first sentences.
pub(super) const TAKEAWAYS: Weights = Weights {
    measures: HIGHLIGHTS,
    repeated: 1500,
    news: 0,
    follows: 0,
};

/// Fitted to 120 reports with the highlights that their editors wrote (CNN and Daily Mail, without headlines).
const HIGHLIGHTS: Measures = [288, -483, 278, 797, 992, 0, 0, 1000, -496, -99];
