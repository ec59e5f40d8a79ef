using GuideSearch.Guides;

namespace GuideSearch.Querying;

/// <summary>A query as the candidate meant it, free of any engine.</summary>
public abstract record QueryNode
{
    private QueryNode() { }

    /// <summary>Matches every document: an empty query browses.</summary>
    public sealed record Everything : QueryNode;

    /// <summary>One word as typed, without surrounding punctuation; an engine may read it as several terms (<c>CI/CD</c>).</summary>
    public sealed record Word(string Text) : QueryNode;

    /// <summary>A word too common to ask for alone; it may still be part of a name that the engine knows (<c>say no</c>).</summary>
    public sealed record Common(string Text) : QueryNode;

    /// <summary>Words that must follow each other.</summary>
    /// <param name="IsExact">Only in the forms in which they were typed; otherwise in any inflection.</param>
    public sealed record Phrase(IReadOnlyList<string> Words, bool IsExact = false) : QueryNode;

    /// <summary>The beginning of a word that is still being typed.</summary>
    public sealed record Prefix(string Text) : QueryNode;

    /// <summary>Questions of one type of section: "behavioral questions".</summary>
    /// <param name="Text">The words that say so, as typed.</param>
    public sealed record Section(SectionType Type, string Text) : QueryNode;

    /// <summary>Two things held against each other: "REST vs GraphQL". What names both is better than what names one often.</summary>
    public sealed record Versus(IReadOnlyList<QueryNode> Left, IReadOnlyList<QueryNode> Right) : QueryNode;

    /// <summary>Each part must match.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>At least one part must match; the more of them match, the better.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>What matches <paramref name="Wanted"/> and not <paramref name="Unwanted"/>.</summary>
    public sealed record Without(QueryNode Wanted, QueryNode Unwanted) : QueryNode;
}
