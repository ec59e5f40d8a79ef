using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Lucene.Storage;

/// <summary>Gives faults of the disk their one type, with a sentence that tells what to do.</summary>
internal static class StorageFault
{
    // ENOSPC and EDQUOT of Linux and macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] _full = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException || Chain(e).Any(inner => inner is IOException);

    public static IndexStorageException From(string folder, Exception e) => Chain(e).Any(inner => _full.Contains(inner.HResult))
        ? new($"The disk of '{folder}' is full; free some space and build again.", diskFull: true, e)
        : new($"The index folder '{folder}' cannot be written: {FileFault.ReasonToWrite(e, folder)}", diskFull: false, e);

    private static IEnumerable<Exception> Chain(Exception e)
    {
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
            yield return inner;
    }
}
