namespace GuideSearch.Server.Jobs;

/// <summary>Listens to what the system tells of changes below a folder; where it tells nothing, nothing is heard.</summary>
internal sealed class ContentEvents : IDisposable
{
    private readonly FileSystemWatcher? _watcher;
    private int _heard;

    public ContentEvents(string folder)
    {
        try
        {
            _watcher = new(Path.GetFullPath(folder)) { IncludeSubdirectories = true };
            _watcher.Changed += Hear;
            _watcher.Created += Hear;
            _watcher.Deleted += Hear;
            _watcher.Renamed += Hear;
            _watcher.Error += Hear;
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // No such folder yet, or the system listens to no more of them: looking by oneself is enough.
            _watcher?.Dispose();
        }
    }

    /// <summary>Whether anything was heard since the last question.</summary>
    public bool Take() => Interlocked.Exchange(ref _heard, 0) != 0;

    public void Dispose() => _watcher?.Dispose();

    private void Hear(object sender, EventArgs e) => Interlocked.Exchange(ref _heard, 1);
}
