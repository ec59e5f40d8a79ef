using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Expanding;
using GuideSearch.Synonyms;

namespace GuideSearch.Lucene.Querying;

/// <summary>The words of a query in their order, those included that are too common to count: the thesaurus reads them in a row.</summary>
internal sealed class WordRow(Thesaurus thesaurus)
{
    /// <summary>Ways to say one stretch of the query that are tried at most, in the order of the thesaurus.</summary>
    private const int MostVariants = 12;

    private readonly List<SoughtWord> _words = [];

    /// <summary>Of each place the stem, and the word it belongs to; -1 where it is too common to count.</summary>
    private readonly List<(string Stem, int Word)> _places = [];

    private readonly List<string> _texts = [];

    /// <param name="words">What is sought for the text; none where it is too common.</param>
    public void Add(string text, IReadOnlyList<SoughtWord> words)
    {
        var units = TermUnits.Of(text);
        for (var i = 0; i < units.Count; i++)
        {
            var word = words.Count == 0 ? -1 : _words.Count + Math.Min(i, words.Count - 1);
            _places.Add((units[i], word));
            _texts.Add(i == 0 ? text : "");
        }

        _words.AddRange(words);
    }

    /// <summary>Adds what is no word of the row; it parts what stands on its two sides.</summary>
    public void AddApart(SoughtWord word)
    {
        _places.Add(("", _words.Count));
        _texts.Add("");
        _words.Add(word);
    }

    /// <param name="synonyms">Whether the thesaurus takes part.</param>
    /// <returns>Each word once, in the order of the query; names of nothing but common words last.</returns>
    public IReadOnlyList<SoughtWord> Words(bool synonyms)
    {
        if (synonyms)
        {
            foreach (var match in thesaurus.Matches(_places.ConvertAll(place => place.Stem)))
                Apply(match);
        }

        return [.. _words.GroupBy(word => word.Key).Select(Once)];
    }

    /// <summary>A word of both sides tells them apart no more.</summary>
    private static SoughtWord Once(IEnumerable<SoughtWord> same)
    {
        var sides = same.Select(word => word.Side).Distinct().ToList();
        return same.First() with { Side = sides is [var side] ? side : ComparedSide.None };
    }

    /// <summary>Each word of the stretch may be found by any of its variants.</summary>
    private void Apply(SynonymMatch match)
    {
        var forms = match.Variants.Take(MostVariants).Select(v => new SoughtForm(v.Units, v.Units, FormKind.Synonym)).ToList();
        var covered = _places.Skip(match.Start).Take(match.Length).Select(place => place.Word).Where(word => word >= 0).Distinct().ToList();
        foreach (var word in covered)
            _words[word] = With(_words[word], forms);
        if (covered.Count == 0)
            _words.Add(With(NameAt(match), forms));
    }

    /// <summary>Common words that mean something together: "say no".</summary>
    private SoughtWord NameAt(SynonymMatch match)
    {
        var stems = _places.Skip(match.Start).Take(match.Length).Select(place => place.Stem).ToList();
        var text = string.Join(' ', _texts.Skip(match.Start).Take(match.Length).Where(t => t.Length > 0));
        return new(text, [new(stems, stems, FormKind.Reading)]);
    }

    private static SoughtWord With(SoughtWord word, IReadOnlyList<SoughtForm> forms) =>
        word with { Forms = [.. word.Forms, .. forms.Where(form => !word.Forms.Any(own => own.Stems.SequenceEqual(form.Stems)))] };
}
