using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Writes the files of a query log, and deletes those that are too old or too much.</summary>
internal sealed class QueryLogFolder : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The smallest part of the log that is deleted at once is a file; it is a tenth of the whole at most.</summary>
    private const int MinFiles = 10;

    private readonly string _root;
    private readonly string _folder;
    private readonly QueryLogSettings _settings;
    private readonly FileStream _lock;
    private StreamWriter? _writer;
    private DateOnly _day;

    private QueryLogFolder(string root, string folder, QueryLogSettings settings)
    {
        (_root, _folder, _settings) = (root, folder, settings);
        Directory.CreateDirectory(folder);
        _lock = new(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Opens the folder for this service alone, or the first numbered folder in it that no other service writes to.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static QueryLogFolder Open(string root, QueryLogSettings settings)
    {
        var folders = QueryLogFiles.FoldersOf(root).ToList();
        foreach (var folder in folders)
        {
            try
            {
                return new(root, folder, settings);
            }
            catch (IOException exception) when (FileFault.IsInUse(exception) && folder != folders[^1])
            {
                // The next one may be free.
            }
        }

        throw new InvalidOperationException("The last folder opens or throws.");
    }

    /// <summary>Writes lines and hands them to the system. Where that fails the next begin another file, behind no cut line.</summary>
    public void Append(IReadOnlyList<LoggedQuery> queries)
    {
        try
        {
            foreach (var query in queries)
                WriterFor(DateOnly.FromDateTime(query.At.UtcDateTime)).WriteLine(QueryLogFiles.LineOf(query));
            _writer?.Flush();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public void Dispose()
    {
        Abandon();
        _lock.Dispose();
    }

    /// <summary>Closes the file, and deletes one that nothing came into; what could not be written was told when it was tried.</summary>
    private void Abandon()
    {
        if (_writer is not { BaseStream: FileStream file } writer)
            return;

        _writer = null;
        Quietly(writer.Dispose);
        if (new FileInfo(file.Name) is { Exists: true, Length: 0 } empty)
            Quietly(empty.Delete);
    }

    private static void Quietly(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost by it: the lines are counted as missing already.
        }
    }

    private StreamWriter WriterFor(DateOnly day)
    {
        if (_writer is { } open && _day == day && open.BaseStream.Length < (long)_settings.KeepMegabytes * Megabyte / MinFiles)
            return open;

        Abandon();
        Prune(day);
        _day = day;
        return _writer = new(OpenPart(day), new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>A file of its own for each start and each filling: none is ever written behind a line that a crash cut off.</summary>
    private FileStream OpenPart(DateOnly day)
    {
        Directory.CreateDirectory(_folder);
        var name = QueryLogFiles.NextAfter(QueryLogFiles.In(_folder), day);
        return new(Path.Combine(_folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    private void Prune(DateOnly today)
    {
        // What a service left that runs no more has its days, too.
        var oldest = QueryLogFiles.NameOf(today.AddDays(-_settings.KeepDays), part: 1);
        foreach (var file in QueryLogFiles.FoldersOf(_root).SelectMany(QueryLogFiles.In))
        {
            if (string.CompareOrdinal(file.Name, oldest) < 0)
                file.Delete();
        }

        var files = QueryLogFiles.In(_folder);
        var excess = files.Sum(f => f.Length) - ((long)_settings.KeepMegabytes * Megabyte);
        foreach (var file in files.TakeWhile(_ => excess > 0))
        {
            excess -= file.Length;
            file.Delete();
        }
    }
}
