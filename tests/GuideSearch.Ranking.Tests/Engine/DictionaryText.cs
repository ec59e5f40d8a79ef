using System.Globalization;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Engine;

/// <summary>Term dictionaries as tables write them: words with their document frequencies.</summary>
internal static class DictionaryText
{
    /// <param name="words">Such as <c>recall 9, recalls 12</c>.</param>
    public static TermDictionary Parse(string words) => new(words.Split(", ")
        .Select(word => word.Split(' '))
        .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture)));
}
