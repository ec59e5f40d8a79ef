using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Lucene.Storage;

/// <summary>
/// One writer over all processes. Lucene's own lock does not keep a second process out on Linux; an exclusively opened file does,
/// and the system frees it when the process dies, however it dies. The file itself stays and means nothing.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The folder cannot be written.</exception>
    public static WriterLock Take(IndexFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            var file = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            LockHolder.Write(folder);
            return new(file);
        }
        catch (IOException e) when (FileFault.IsInUse(e))
        {
            var holder = LockHolder.Read(folder);
            var who = holder is null ? "" : $": {holder}";
            throw new IndexBusyException($"Another writer is at work in '{folder.Path}'{who}; wait until it ends.", holder, e);
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            throw StorageFault.From(folder.Path, e);
        }
    }

    public void Dispose() => _file.Dispose();
}
