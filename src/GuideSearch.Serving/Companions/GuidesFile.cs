using System.Text.Json;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Serving.Companions;

/// <summary>The guides' own records, kept beside the index of their questions.</summary>
internal static class GuidesFile
{
    public const string Name = "guides.json";

    public static byte[] Write(IReadOnlyList<GuideSummary> guides) =>
        JsonSerializer.SerializeToUtf8Bytes([.. guides], StoredJson.Compact.GuideSummaryArray);

    /// <returns>In the order of their slugs.</returns>
    public static IReadOnlyList<GuideSummary> Read(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, StoredJson.Compact.GuideSummaryArray) ?? [];

    /// <summary>A guide as it was added, but for what is not kept: author and pictures.</summary>
    /// <param name="documents">All of its documents, in their order; at least one.</param>
    public static Guide GuideOf(GuideSummary summary, IReadOnlyList<Question> documents) => new()
    {
        Slug = summary.Slug,
        Title = summary.Title,
        Description = summary.Description,
        Category = summary.Category,
        Vertical = summary.Vertical,
        Published = summary.Published,
        Modified = summary.Modified,
        Tags = summary.Tags,
        Labels = summary.Labels,
        Aliases = summary.Aliases,
        Source = new(documents[0].Source.Path),
        Files = summary.Files,
        Documents = documents,
    };
}

/// <summary>The guides of a build so far.</summary>
internal sealed class AddedGuides
{
    private readonly List<GuideSummary> _guides = [];
    private readonly Dictionary<string, (Guide Guide, int First)> _byPath = new(StringComparer.Ordinal);

    public IReadOnlyList<GuideSummary> Summaries => _guides;

    public int Count => _guides.Count;

    /// <summary>Questions, overview passages not counted.</summary>
    public int Questions { get; private set; }

    public int Documents { get; private set; }

    /// <exception cref="ArgumentException">Guides must come in the ordinal order of their slugs: the order of documents decides
    /// ties.</exception>
    public void Add(Guide guide)
    {
        if (_guides is [.., var last] && string.CompareOrdinal(last.Slug, guide.Slug) >= 0)
            throw new ArgumentException($"The guide '{guide.Slug}' must come before '{last.Slug}'.", nameof(guide));

        _byPath.TryAdd(guide.Source.Path, (guide, Documents));
        var summary = SummaryOf(guide);
        Questions += summary.Questions;
        Documents += guide.Documents.Count;
        _guides.Add(summary);
    }

    /// <summary>The guide of a file, and its first document; null where none was added.</summary>
    public (Guide Guide, int First)? Find(string path) => _byPath.TryGetValue(path, out var found) ? found : null;

    /// <summary>What is kept of a guide beside its documents.</summary>
    public static GuideSummary SummaryOf(Guide guide) => new()
    {
        Slug = guide.Slug,
        Title = guide.Title,
        Description = guide.Description,
        Category = guide.Category,
        Vertical = guide.Vertical,
        Published = guide.Published,
        Modified = guide.Modified,
        Tags = guide.Tags,
        Labels = guide.Labels,
        Aliases = guide.Aliases,
        Questions = guide.Documents.Count(document => document.Kind is DocumentKind.Question),
        Source = guide.Source.Path,
        Files = guide.Files,
    };
}
