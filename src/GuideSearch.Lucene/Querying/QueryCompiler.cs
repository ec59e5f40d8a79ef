using GuideSearch.Lucene.Analysis;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Turns a query into terms of the index, through the analysis that made them; total over every <see cref="QueryNode"/>.</summary>
/// <remarks>The plan is flat: inside of what is wanted, words rank and phrases are required, however they are nested.</remarks>
internal sealed class QueryCompiler
{
    private readonly List<SoughtWord> _words = [];
    private readonly List<SoughtPhrase> _phrases = [];
    private readonly List<SoughtWord> _excluded = [];
    private readonly List<SoughtPhrase> _excludedPhrases = [];

    private readonly WordReader _reader;

    private QueryCompiler(WordFamilies families) => _reader = new(families);

    /// <exception cref="SearchException">
    /// <see cref="SearchError.QueryTooLong"/>: compounds make more terms than one query may have.
    /// </exception>
    public static QueryPlan Compile(QueryNode node, WordFamilies families)
    {
        var compiler = new QueryCompiler(families);
        compiler.Read(node, wanted: true);
        if (compiler._words.Count + compiler._phrases.Count > QueryPlan.MostParts)
            throw new SearchException(SearchError.QueryTooLong, $"The query falls into more than {QueryPlan.MostParts} words.");

        return new(
            [.. compiler._words.DistinctBy(w => w.Key)],
            [.. compiler._phrases.DistinctBy(p => p.Key)],
            compiler._excluded,
            compiler._excludedPhrases);
    }

    private void Read(QueryNode node, bool wanted)
    {
        switch (node)
        {
            case QueryNode.Everything:
                break;
            case QueryNode.Word(var text):
                (wanted ? _words : _excluded).AddRange(_reader.Read(text));
                break;
            case QueryNode.Prefix(var text):
                (wanted ? _words : _excluded).AddRange(_reader.Read(text));
                break;
            case QueryNode.Phrase(var words):
                AddPhrase(string.Join(' ', words), wanted);
                break;
            case QueryNode.All(var parts):
                ReadAll(parts, wanted);
                break;
            case QueryNode.Any(var parts):
                ReadAll(parts, wanted);
                break;
            case QueryNode.Without(var inner, var unwanted):
                Read(inner, wanted);
                Read(unwanted, !wanted);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void ReadAll(IReadOnlyList<QueryNode> parts, bool wanted)
    {
        foreach (var part in parts)
            Read(part, wanted);
    }

    /// <summary>One term a position: further readings and joined forms stand at the same places and would say nothing more.</summary>
    private void AddPhrase(string text, bool wanted)
    {
        var words = TechnicalAnalyzer.Analyze(text).GroupBy(t => t.Position).Select(place => place.First().Term).ToList();
        if (words.Count > 0)
            (wanted ? _phrases : _excludedPhrases).Add(new(text, words));
    }
}
