using GuideSearch.Analysis;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Turns a query into terms of the index, through the analysis that made them; total over every <see cref="QueryNode"/>.</summary>
/// <remarks>The plan is flat: inside of what is wanted, words rank and phrases are required, however they are nested.</remarks>
public sealed class QueryCompiler
{
    private readonly TermSequence _sequence;
    private readonly List<QueryPhrase> _phrases = [];
    private readonly List<QueryTerm> _excluded = [];
    private readonly List<QueryPhrase> _excludedPhrases = [];
    private readonly QueryTermReader _typed;
    private readonly QueryTermReader _exact;
    private ComparedSide _side;

    private QueryCompiler(TermExpander expander, SearchAids aids)
    {
        _sequence = new(expander);
        _typed = new(expander, aids);
        _exact = new(expander, SearchAids.None);
    }

    /// <exception cref="SearchException">
    /// <see cref="SearchError.QueryTooLong"/>: compounds make more terms than one query may have.
    /// </exception>
    public static QueryPlan Compile(QueryNode node, TermExpander expander, SearchAids aids)
    {
        var compiler = new QueryCompiler(expander, aids);
        compiler.ReadWanted(node);
        var terms = compiler._sequence.Terms(aids.HasFlag(SearchAids.Synonyms));
        IReadOnlyList<QueryPhrase> phrases = [.. compiler._phrases.DistinctBy(phrase => phrase.Key)];
        if (terms.Count + phrases.Count > QueryPlan.MaxClauses)
            throw new SearchException(SearchError.QueryTooLong, $"The query falls into more than {QueryPlan.MaxClauses} words.");

        return new(terms, phrases, compiler._excluded, compiler._excludedPhrases);
    }

    private void ReadWanted(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Everything:
                break;
            case QueryNode.Word(var text):
                AddWord(text, unfinished: false);
                break;
            case QueryNode.Prefix(var text):
                AddWord(text, unfinished: true);
                break;
            case QueryNode.Common(var text):
                _sequence.Add(text, []);
                break;
            case QueryNode.Section(var type, var text):
                _sequence.AddApart(new(text, []) { Section = type });
                break;
            case QueryNode.Phrase(var words):
                AddPhrase(_phrases, words);
                break;
            case QueryNode.Versus(var left, var right):
                ReadSide(ComparedSide.Left, left);
                ReadSide(ComparedSide.Right, right);
                break;
            case QueryNode.All(var parts):
                ReadAll(parts, ReadWanted);
                break;
            case QueryNode.Any(var parts):
                ReadAll(parts, ReadWanted);
                break;
            case QueryNode.Without(var wanted, var unwanted):
                ReadWanted(wanted);
                ReadUnwanted(unwanted);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void AddWord(string text, bool unfinished) =>
        _sequence.Add(text, [.. _typed.Read(text, unfinished).Select(term => term with { Side = _side })]);

    private void ReadSide(ComparedSide side, IReadOnlyList<QueryNode> parts)
    {
        _side = side;
        ReadAll(parts, ReadWanted);
        _side = ComparedSide.None;
    }

    /// <summary>What is excluded is excluded to the letter: no relative, typo or synonym of it.</summary>
    private void ReadUnwanted(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Word(var text):
                _excluded.AddRange(_exact.Read(text, unfinished: false));
                break;
            case QueryNode.Phrase(var words):
                AddPhrase(_excludedPhrases, words);
                break;
            case QueryNode.Any(var parts):
                ReadAll(parts, ReadUnwanted);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void ReadAll(IReadOnlyList<QueryNode> parts, Action<QueryNode> read)
    {
        foreach (var part in parts)
            read(part);
    }

    /// <summary>One term a position: further readings and joined forms stand at the same places and would say nothing more.</summary>
    private static void AddPhrase(List<QueryPhrase> phrases, IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        var terms = TechnicalAnalyzer.Analyze(text).GroupBy(t => t.Position).Select(place => place.First().Term).ToList();
        if (terms.Count > 0)
            phrases.Add(new(text, terms));
    }
}
