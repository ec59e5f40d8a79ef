using System.Text;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Storage;

/// <summary>The paths and names of an index folder; nothing of the content of a generation.</summary>
/// <remarks>
/// <c>generations/&lt;id&gt;/{index/, guides.json, synonyms.json, clusters.json, rules.json, moves.json, meanings.bin,
/// sums.bin, vectors.bin, manifest.json}</c> complete builds, never changed;
/// <c>staging/&lt;id&gt;</c> a build under way; <c>CURRENT</c> the id of the live generation; <c>writer.lock</c> held while one builds;
/// <c>UNPUBLISHED</c> the id of a generation that stands in its place and is not live yet;
/// <c>sums.bin</c> vectors of a build that did not go live, until one does.
/// </remarks>
internal sealed class IndexFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Generations => Combine("generations");

    public string Staging => Combine("staging");

    public string Pointer => Combine("CURRENT");

    public string StagedPointer => Combine("CURRENT.tmp");

    public string Unpublished => Combine("UNPUBLISHED");

    public string Lock => Combine("writer.lock");

    /// <summary>Names who holds the lock.</summary>
    public string Holder => Combine("writer.txt");

    public string UnpublishedSums => Combine(SumFile.Name);

    public string GenerationPath(string id) => System.IO.Path.Combine(Generations, id);

    public string StagingPath(string id) => System.IO.Path.Combine(Staging, id);

    /// <summary>Reads the pointer.</summary>
    /// <returns>Null where the file is missing, unreadable, or names no generation.</returns>
    public string? ReadPointer() => ReadId(Pointer);

    /// <summary>Reads which generation is on its way to go live.</summary>
    /// <returns>Null where none is, or it is live already.</returns>
    public string? ReadUnpublished() => ReadId(Unpublished) is { } id && id != ReadPointer() ? id : null;

    private static string? ReadId(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[64];
            var text = Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Trim();
            return GenerationId.Is(text) ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Ids of complete generations, newest first.</summary>
    public IReadOnlyList<string> ListGenerations()
    {
        var generations = new DirectoryInfo(Generations);
        return generations.Exists
            ? [.. generations.EnumerateDirectories().Select(d => d.Name).Where(GenerationId.Is).OrderDescending(StringComparer.Ordinal)]
            : [];
    }

    /// <inheritdoc cref="GenerationId.Create"/>
    public string NextId(DateTimeOffset now) => GenerationId.Create(now, ListGenerations() is [var newest, ..] ? newest : null);

    private string Combine(string name) => System.IO.Path.Combine(Path, name);
}
