using System.Globalization;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Storage;

/// <summary>Who holds the writer's lock, for those who are turned away.</summary>
/// <remarks>A file beside the lock, since the lock's own cannot be opened while it is held.</remarks>
internal static class LockHolder
{
    private const int Longest = 200;

    /// <summary>By who has the lock: replaces what an earlier holder left.</summary>
    public static void Write(IndexFolder folder)
    {
        try
        {
            File.WriteAllText(folder.Holder, WriterName.Current);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // On a full disk nobody is named: pruning, which makes room, needs the lock too.
        }
    }

    /// <returns>Null where nobody is named.</returns>
    public static string? Read(IndexFolder folder)
    {
        try
        {
            using var file = File.OpenText(folder.Holder);
            var text = new char[Longest];
            var who = string.Concat(text.AsSpan(0, file.ReadBlock(text)).ToArray().Where(c => !char.IsControl(c)));
            var since = File.GetLastWriteTimeUtc(folder.Holder);
            return who.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{who} since {since:yyyy-MM-dd HH:mm:ss}Z");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
