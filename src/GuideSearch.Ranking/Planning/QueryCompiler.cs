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
    private bool _unfinished;

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
        var terms = compiler._sequence.Terms(aids, compiler._unfinished);
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
            case QueryNode.Phrase(var words, var isExact):
                AddPhrase(_phrases, words, isExact);
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

    private void AddWord(string text, bool unfinished)
    {
        _sequence.Add(text, [.. _typed.Read(text, unfinished).Select(term => term with { Side = _side })]);
        _unfinished = unfinished;
    }

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
                ExcludeWord(text);
                break;
            case QueryNode.Phrase(var words, var isExact):
                AddPhrase(_excludedPhrases, words, isExact);
                break;
            case QueryNode.Any(var parts):
                ReadAll(parts, ReadUnwanted);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A word that falls into several is excluded as they stand in a row.</summary>
    private void ExcludeWord(string text)
    {
        if (_exact.Read(text, unfinished: false) is [var term])
            _excluded.Add(term);
        else
            AddPhrase(_excludedPhrases, [text], isExact: false);
    }

    private static void ReadAll(IReadOnlyList<QueryNode> parts, Action<QueryNode> read)
    {
        foreach (var part in parts)
            read(part);
    }

    /// <summary>
    /// One term a position: further readings and joined forms stand at the same places and would say nothing more. Operators take no place,
    /// so each is a phrase of its own.
    /// </summary>
    private static void AddPhrase(List<QueryPhrase> phrases, IReadOnlyList<string> words, bool isExact)
    {
        var text = string.Join(' ', words);
        var read = TechnicalAnalyzer.Words(text);
        var places = read.FindAll(token => token.Length > 0);
        if (places.Count > 0)
            phrases.Add(new(text, places.ConvertAll(token => token.Term), isExact ? null : places.ConvertAll(token => token.Stem)));
        phrases.AddRange(read.Where(token => token.Length == 0).Select(sign => new QueryPhrase(sign.Term, [sign.Term])));
    }
}
