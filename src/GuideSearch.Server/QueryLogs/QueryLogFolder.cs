using System.Text;
using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Writes the files of a query log, and deletes those that are too old or too much.</summary>
internal sealed class QueryLogFolder : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The smallest part of the log that is deleted at once is a file; it is a tenth of the whole at most.</summary>
    private const int MinFiles = 10;

    private readonly string _folder;
    private readonly QueryLogSettings _settings;
    private readonly FileStream _lock;
    private StreamWriter? _writer;
    private DateOnly _day;

    /// <exception cref="IOException">The folder cannot be written, or another service writes there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public QueryLogFolder(string folder, QueryLogSettings settings)
    {
        (_folder, _settings) = (folder, settings);
        Directory.CreateDirectory(folder);
        _lock = new(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
        var files = QueryLogFiles.In(_folder);
        var oldest = QueryLogFiles.NameOf(today.AddDays(-_settings.KeepDays), part: 1);
        var excess = files.Sum(f => f.Length) - ((long)_settings.KeepMegabytes * Megabyte);
        foreach (var file in files)
        {
            if (excess <= 0 && string.CompareOrdinal(file.Name, oldest) >= 0)
                return;

            excess -= file.Length;
            file.Delete();
        }
    }
}
