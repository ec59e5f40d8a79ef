using Lucene.Net.Tartarus.Snowball.Ext;

namespace GuideSearch.Analysis;

/// <summary>The root of an English word by Porter's second stemmer (snowballstem.org): manager and management share one.</summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class RootStemmer
{
    /// <summary>Shorter words lose their meaning with their ending.</summary>
    private const int MinLength = 4;

    private readonly EnglishStemmer _stemmer = new();

    /// <summary>Whether a folded word has a root of its own: letters a to z only, and enough of them.</summary>
    public static bool HasRoot(string word) => word.Length >= MinLength && !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    public string RootOf(string word)
    {
        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        return _stemmer.Current;
    }
}
