using GuideSearch.Evaluation;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Judged;

/// <summary>The queries over the repository's own guides that are judged elsewhere, as far as one search can ask them.</summary>
internal static class JudgedSets
{
    /// <summary>Of the queries without grades every so-manieth is asked: a cluster takes its time.</summary>
    private const int Step = 3;

    public static string ContentFolder { get; } = RepositoryFolder.Find("content");

    private static string Folder { get; } = RepositoryFolder.Find("tests/GuideSearch.Evaluation.Tests/Relevance");

    /// <summary>Queries with graded answers, by set.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<JudgedQuery>> Graded { get; } =
        new Dictionary<string, IReadOnlyList<JudgedQuery>> { ["words"] = Read(""), ["meaning"] = Read("Meaning") };

    /// <summary>Texts of queries that were written for one question each, as people type them and in other words.</summary>
    public static IReadOnlyList<string> Single { get; } = [.. new[] { "faq.tsv", "paraphrases.tsv" }
        .SelectMany(file => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Where((_, line) => line % Step == 0))
        .Select(line => line.Split('\t')[0])];

    private static IReadOnlyList<JudgedQuery> Read(string set) =>
    [
        .. Judgments.Read(Path.Combine(Folder, set, "queries.tsv"), Path.Combine(Folder, set, "qrels.tsv")).Queries
            .Where(query => QueryReader.Read(query.Text).Excess is null),
    ];
}
