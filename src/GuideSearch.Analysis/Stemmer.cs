using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace GuideSearch.Analysis;

/// <summary>
/// English inflections to one stem, by KStem (Krovetz, "Viewing morphology as an inference process", SIGIR 1993): it stays with words of
/// its dictionary, where Porter's merges university and universe. Names and irregular forms are settled in <c>stems.txt</c>.
/// </summary>
/// <remarks>Not safe for several threads at once: one per thread.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "The streams read from memory and hold nothing.")]
public sealed class Stemmer
{
    /// <summary>Stems remembered; a corpus of interview guides has some 20,000 words.</summary>
    private const int MemoryLimit = 50_000;

    private static readonly string _settledText = ReadResource();
    private static readonly FrozenDictionary<string, string> _settled = Parse(_settledText);

    private readonly OneWord _word = new();
    private readonly KStemFilter _filter;
    private readonly ICharTermAttribute _term;
    private readonly Dictionary<string, string> _memory = [];

    public Stemmer()
    {
        _filter = new(_word);
        _term = _filter.GetAttribute<ICharTermAttribute>();
    }

    /// <summary>What <c>stems.txt</c> says; part of the schema stamp.</summary>
    public static string SettledText => _settledText;

    /// <summary>The stem of a folded term; terms with digits, signs or letters beyond a–z are their own stems.</summary>
    public string Stem(string term)
    {
        if (_settled.TryGetValue(term, out var settled))
            return settled;
        if (term.Length < 3 || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return term;
        if (_memory.TryGetValue(term, out var known))
            return known;

        if (_memory.Count >= MemoryLimit)
            _memory.Clear();
        return _memory[term] = ByRule(term);
    }

    private string ByRule(string term)
    {
        var stem = Krovetz(term);
        if (stem == term && SingularOf(term) is { } singular)
            stem = Stem(singular);
        return _settled.GetValueOrDefault(stem, stem);
    }

    private string Krovetz(string term)
    {
        _word.Text = term;
        _filter.IncrementToken();
        return _term.ToString()!;
    }

    /// <summary>
    /// KStem's dictionary lists plurals with a meaning of their own (features, resources, conditions) and keeps them apart; in this
    /// domain they are plurals. Those that are not stand in <c>stems.txt</c>.
    /// </summary>
    private static string? SingularOf(string term) => term switch
    {
        { Length: < 5 } => null,
        [.., 's' or 'u' or 'i' or 'a' or 'o', 's'] => null,
        [.. var root, 'i', 'e', 's'] => root + "y",
        [.., 's' or 'x' or 'z', 'e', 's'] when term[^4] == term[^3] || term[^3] == 'x' => term[..^2],
        [.., 'c' or 's', 'h', 'e', 's'] => term[..^2],
        [.. var root, 's'] => root,
        _ => null,
    };

    private static FrozenDictionary<string, string> Parse(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => words[1..].Append(words[0]).Select(form => (form, stem: words[0])))
            .ToFrozenDictionary(pair => pair.form, pair => pair.stem, StringComparer.Ordinal);

    private static string ReadResource()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("GuideSearch.Analysis.stems.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A source that gives its one word again and again.</summary>
    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Text { get; set; } = "";

        public override bool IncrementToken()
        {
            _term.SetEmpty().Append(Text);
            return true;
        }
    }
}
