using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GuideSearch.QueryLogs;

namespace GuideSearch.Server.QueryLogs;

/// <summary>The files of a query log: <c>queries-20261125-001.jsonl</c>, a line a search, a file a day and start.</summary>
internal static class QueryLogFiles
{
    /// <summary>Characters of a name up to its day.</summary>
    private const int Day = 16;

    /// <summary>Letters stay readable; controls, and what HTML could read, are escaped.</summary>
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    /// <param name="part">One-based; the order of names is the order of age.</param>
    public static string NameOf(DateOnly day, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"queries-{day:yyyyMMdd}-{part:000}.jsonl");

    /// <summary>The name behind all of a day, those that were deleted in between included.</summary>
    public static string NextAfter(IReadOnlyList<FileInfo> files, DateOnly day)
    {
        var first = NameOf(day, part: 1);
        var last = files.LastOrDefault(f => f.Name.Length == first.Length && f.Name[..Day] == first[..Day])?.Name[(Day + 1)..(Day + 4)];
        return NameOf(day, int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part + 1 : 1);
    }

    /// <summary>How many services may write their logs below one folder.</summary>
    private const int MaxServices = 16;

    /// <summary>
    /// Where the services that share a folder write: the first into the folder itself, each further one into a numbered folder in it.
    /// </summary>
    public static IEnumerable<string> FoldersOf(string root) => Enumerable.Range(1, MaxServices)
        .Select(number => number == 1 ? root : Path.Combine(root, number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Oldest first; none where there is no such folder.</summary>
    public static IReadOnlyList<FileInfo> In(string folder) => Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).EnumerateFiles("queries-*.jsonl").OrderBy(f => f.Name, StringComparer.Ordinal)]
        : [];

    public static string LineOf(LoggedQuery query) => JsonSerializer.Serialize(query, _json);

    /// <summary>
    /// What was asked since, of each service oldest first, also while it writes on; a line that a crash cut off is passed over.
    /// </summary>
    public static IEnumerable<LoggedQuery> Read(string root, DateTimeOffset since) =>
        from folder in FoldersOf(root)
        from file in In(folder)
        where file.LastWriteTimeUtc >= since.UtcDateTime
        from line in LinesOf(file)
        let query = QueryOf(line)
        where query is not null && query.At >= since
        select query;

    private static IEnumerable<string> LinesOf(FileInfo file)
    {
        using var reader = new StreamReader(file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static LoggedQuery? QueryOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LoggedQuery>(line, _json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
