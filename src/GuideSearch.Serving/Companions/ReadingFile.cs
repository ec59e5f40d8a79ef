using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Serving.Companions;

/// <summary>
/// What files were by themselves, kept beside their index for the next build: it reads no bytes twice. Texts stand in the index alone.
/// </summary>
internal static class ReadingFile
{
    public const string Name = "readings.json";

    /// <param name="added">The guides of the generation.</param>
    public static byte[] Write(IEnumerable<FileReading> readings, AddedGuides added) => JsonSerializer.SerializeToUtf8Bytes(
        [.. readings.Select(reading => StoredReading.From(reading, added)).OfType<StoredReading>()],
        StoredJson.Compact.StoredReadingArray);

    /// <returns>By the paths of the files.</returns>
    public static IReadOnlyDictionary<string, StoredReading> Read(byte[] bytes) =>
        (JsonSerializer.Deserialize(bytes, StoredJson.Compact.StoredReadingArray) ?? []).ToDictionary(r => r.Path, StringComparer.Ordinal);
}

/// <summary>A reading as it is kept: what the index of its guide does not tell.</summary>
/// <param name="Guide">The slug of its guide in the generation.</param>
/// <param name="First">The first document of the guide.</param>
/// <param name="Slug">The slug by the file alone; null where it is <paramref name="Guide"/>.</param>
/// <param name="Documents">The slugs of its documents by the file alone; null where they are those in the generation.</param>
/// <param name="Aliases">Earlier slugs that the author wrote.</param>
internal sealed record StoredReading(
    [property: JsonPropertyName("p")] string Path,
    [property: JsonPropertyName("k")] string Key,
    [property: JsonPropertyName("o")] FileOutcome Outcome,
    [property: JsonPropertyName("d")] IReadOnlyList<Diagnostic>? Diagnostics,
    [property: JsonPropertyName("s")] IReadOnlyList<string> Slugs,
    [property: JsonPropertyName("g")] string Guide,
    [property: JsonPropertyName("f")] int First,
    [property: JsonPropertyName("n")] int Count,
    [property: JsonPropertyName("w")] string? Slug,
    [property: JsonPropertyName("i")] IReadOnlyList<string>? Documents,
    [property: JsonPropertyName("a")] IReadOnlyList<string>? Aliases)
{
    /// <returns>Null where its guide was not added, or an earlier version of it was.</returns>
    public static StoredReading? From(FileReading reading, AddedGuides added)
    {
        if (added.Find(reading.Path) is not var (guide, first) || guide.Documents.Count != reading.Guide.Documents.Count)
            return null;

        var own = reading.Guide;
        string[] slugs = [.. own.Documents.Select(document => document.Id.Slug)];
        return new(
            reading.Path, reading.Key, reading.Outcome, OrNull(reading.Diagnostics), reading.Slugs, guide.Slug, first, slugs.Length,
            own.Slug == guide.Slug ? null : own.Slug, slugs.SequenceEqual(guide.Documents.Select(d => d.Id.Slug)) ? null : slugs,
            OrNull(own.Aliases));
    }

    /// <param name="summary">Of its guide.</param>
    /// <param name="documents">Of its guide, in their order.</param>
    public FileReading ToReading(GuideSummary summary, IReadOnlyList<Question> documents)
    {
        var slug = Slug ?? Guide;
        var same = Slug is null && Documents is null;
        var guide = GuidesFile.GuideOf(summary, documents) with
        {
            Slug = slug,
            HasOwnSlug = Slugs.Count == 0,
            Aliases = Aliases ?? [],
            Files = [],
            Documents = same ? documents : [.. documents.Select((each, i) => each with { Id = new(slug, Documents?[i] ?? each.Id.Slug) })],
        };
        return new(Path, Key, Outcome, Diagnostics ?? [], Slugs, guide);
    }

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
