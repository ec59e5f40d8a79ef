using System.Text.RegularExpressions;

namespace GuideSearch.Synonyms.Mining;

/// <summary>Brings British and American spellings of a word to one.</summary>
public static partial class SpellingFinder
{
    /// <summary>
    /// What two spellings of one word have in common; the word itself where no rule speaks. The key may be no word (exercise, exercize):
    /// only words that share one are spellings of each other.
    /// </summary>
    /// <param name="word">In lower case.</param>
    public static string KeyOf(string word) =>
        DoubledL().Replace(Our().Replace(Ise().Replace(word, "$1z$2"), "or$1"), "$1l$2");

    /// <summary>Organise, organisation; analyse and paralyse follow the same rule.</summary>
    [GeneratedRegex(@"(?<=[a-z]{3})([iy])s(e|ed|es|er|ers|ing|ation|ations|able)$")]
    private static partial Regex Ise();

    /// <summary>Behaviour, favourite; four and hour are too short.</summary>
    [GeneratedRegex(@"(?<=[a-z]{3})our(s|ed|ing|al|able|ably|ite|ites|ful)?$")]
    private static partial Regex Our();

    /// <summary>Modelling, labelled: after a syllable that is not the first, unlike filling.</summary>
    [GeneratedRegex(@"^([a-z]*[aeiouy][a-z]*[bcdfghjkmnpqrstvwxz][aeiou])ll(ed|ing|er|ers|or|ors)$")]
    private static partial Regex DoubledL();
}
