using GuideSearch.Analysis;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Planning;

/// <summary>The words of a query in their order, those included that are too common to count: the thesaurus reads them in a row.</summary>
public sealed class TermSequence(TermExpander expander)
{
    private readonly List<QueryTerm> _terms = [];

    /// <summary>Of each place the stem, and the word it belongs to; -1 where it is too common to count.</summary>
    private readonly List<(string Stem, int Word)> _places = [];

    private readonly List<string> _texts = [];

    /// <param name="words">What is sought for the text; none where it is too common.</param>
    public void Add(string text, IReadOnlyList<QueryTerm> words)
    {
        var units = TermUnits.From(text);
        for (var i = 0; i < units.Count; i++)
        {
            var word = words.Count == 0 ? -1 : _terms.Count + Math.Min(i, words.Count - 1);
            _places.Add((units[i], word));
            _texts.Add(i == 0 ? text : "");
        }

        _terms.AddRange(words);
    }

    /// <summary>Adds what is no word of the row; it parts what stands on its two sides.</summary>
    public void AddApart(QueryTerm word)
    {
        _places.Add(("", _terms.Count));
        _texts.Add("");
        _terms.Add(word);
    }

    /// <param name="synonyms">Whether the thesaurus takes part.</param>
    /// <returns>Each word once, in the order of the query; names of nothing but common words last.</returns>
    public IReadOnlyList<QueryTerm> Terms(bool synonyms)
    {
        if (synonyms)
        {
            foreach (var match in expander.Synonyms(_places.ConvertAll(place => place.Stem)))
                Apply(match);
        }

        return [.. _terms.GroupBy(word => word.Key).Select(Once)];
    }

    /// <summary>A word that appears on both sides of a comparison belongs to neither.</summary>
    private static QueryTerm Once(IEnumerable<QueryTerm> same)
    {
        var sides = same.Select(word => word.Side).Distinct().ToList();
        return same.First() with { Side = sides is [var side] ? side : ComparedSide.None };
    }

    /// <summary>Each word of the stretch may be found by any of its variants.</summary>
    private void Apply(SynonymMatch match)
    {
        var variants = match.Variants.Take(expander.MaxSynonyms)
            .Select(variant => new TermVariant(variant.Units, variant.Units, VariantKind.Synonym) { Fields = variant.Fields })
            .ToList();
        var covered = _places.Skip(match.Start).Take(match.Length).Select(place => place.Word).Where(word => word >= 0).Distinct().ToList();
        foreach (var word in covered)
            _terms[word] = With(_terms[word], variants);
        if (covered.Count == 0)
            _terms.Add(With(NameAt(match), variants));
    }

    /// <summary>Common words that mean something together: "say no".</summary>
    private QueryTerm NameAt(SynonymMatch match)
    {
        var stems = _places.Skip(match.Start).Take(match.Length).Select(place => place.Stem).ToList();
        var text = string.Join(' ', _texts.Skip(match.Start).Take(match.Length).Where(t => t.Length > 0));
        return new(text, [new(stems, stems, VariantKind.Reading)]);
    }

    private static QueryTerm With(QueryTerm term, IReadOnlyList<TermVariant> variants) =>
        term with
        {
            Variants = [.. term.Variants, .. variants.Where(added => !term.Variants.Any(own => Covers(own, added)))],
        };

    private static bool Covers(TermVariant own, TermVariant added) =>
        own.Stems.SequenceEqual(added.Stems) && (own.Fields.Count == 0 || own.Fields.SequenceEqual(added.Fields));
}
