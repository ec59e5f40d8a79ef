using GuideSearch.Analysis;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Planning;

/// <summary>The words of a query in their order, those included that are too common to count: the thesaurus reads them in a row.</summary>
public sealed class TermSequence(TermExpander expander)
{
    private readonly List<QueryTerm> _terms = [];

    /// <summary>Of each place the stem, the folded word, and the term it belongs to; -1 where it is too common to count.</summary>
    private readonly List<(string Stem, string Folded, int Word)> _places = [];

    private readonly List<string> _texts = [];

    /// <param name="words">What is sought for the text; none where it is too common.</param>
    public void Add(string text, IReadOnlyList<QueryTerm> words)
    {
        var units = TechnicalAnalyzer.Words(text);
        for (var i = 0; i < units.Count; i++)
        {
            var word = words.Count == 0 ? -1 : _terms.Count + Math.Min(i, words.Count - 1);
            _places.Add((units[i].Stem, units[i].Term, word));
            _texts.Add(i == 0 ? text : "");
        }

        _terms.AddRange(words);
    }

    /// <summary>Adds what is no word of the row; it parts what stands on its two sides.</summary>
    public void AddApart(QueryTerm word)
    {
        _places.Add(("", "", _terms.Count));
        _texts.Add("");
        _terms.Add(word);
    }

    /// <param name="unfinished">The last word may go on.</param>
    /// <returns>Each word once, in the order of the query; names of nothing but common words last.</returns>
    public IReadOnlyList<QueryTerm> Terms(SearchAids aids, bool unfinished)
    {
        if (aids is not SearchAids.None)
            JoinWords(unfinished && aids.HasFlag(SearchAids.Prefix));
        if (aids.HasFlag(SearchAids.Synonyms))
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

    /// <summary>Neighboring words may also stand written together; what each might misspell does not matter then.</summary>
    private void JoinWords(bool unfinished)
    {
        foreach (var (start, length, joined, byChance) in WordJoins.Candidates(
            _places.ConvertAll(place => place.Folded), _places.ConvertAll(place => place.Word >= 0)))
        {
            if (byChance && expander.IsEnglish(joined))
                continue;

            var variants = expander.JoinsOf(joined, TextOf(start, length), unfinished && start + length == _places.Count).ToList();
            foreach (var word in variants.Count > 0 ? WordsAt(start, length) : [])
            {
                var spelt = _terms[word].Variants.Where(variant => variant.Kind is not VariantKind.Typo);
                _terms[word] = With(_terms[word] with { Variants = [.. spelt] }, variants);
            }
        }
    }

    /// <summary>Each word of the stretch may be found by any of its variants.</summary>
    private void Apply(SynonymMatch match)
    {
        var stretch = match.Length > 1 ? TextOf(match.Start, match.Length) : null;
        var variants = match.Variants.Take(expander.MaxSynonyms)
            .Select(variant => new TermVariant(variant.Units, variant.Units, VariantKind.Synonym)
            {
                Stretch = stretch,
                Shown = variant.Term,
                Fields = variant.Fields.Any(field => IsNamedBeside(match, field)) ? [] : variant.Fields,
            })
            .ToList();
        var covered = WordsAt(match.Start, match.Length);
        foreach (var word in covered)
            _terms[word] = With(_terms[word], variants);
        if (covered.Count == 0)
            _terms.Add(With(NameAt(match), variants));
    }

    /// <summary>Whether the rest of the query names a field: then the sense is settled, whatever guide has it.</summary>
    private bool IsNamedBeside(SynonymMatch match, string field)
    {
        var name = TechnicalAnalyzer.Words(field).ConvertAll(word => word.Stem);
        var stems = _places.Select((place, i) => i >= match.Start && i < match.Start + match.Length ? "" : place.Stem).ToList();
        return name.Count > 0 && Enumerable.Range(0, Math.Max(0, stems.Count - name.Count + 1))
            .Any(start => stems.Slice(start, name.Count).SequenceEqual(name));
    }

    private List<int> WordsAt(int start, int length) =>
        [.. _places.Skip(start).Take(length).Select(place => place.Word).Where(word => word >= 0).Distinct()];

    private string TextOf(int start, int length) => string.Join(' ', _texts.Skip(start).Take(length).Where(text => text.Length > 0));

    /// <summary>Common words that mean something together: "say no".</summary>
    private QueryTerm NameAt(SynonymMatch match)
    {
        var stems = _places.Skip(match.Start).Take(match.Length).Select(place => place.Stem).ToList();
        return new(TextOf(match.Start, match.Length), [new(stems, stems, VariantKind.Reading)]);
    }

    private static QueryTerm With(QueryTerm term, IReadOnlyList<TermVariant> variants) =>
        term with
        {
            Variants = [.. term.Variants, .. variants.Where(added => !term.Variants.Any(own => Covers(own, added)))],
        };

    private static bool Covers(TermVariant own, TermVariant added) =>
        own.Stems.SequenceEqual(added.Stems) && (own.Fields.Count == 0 || own.Fields.SequenceEqual(added.Fields));
}
