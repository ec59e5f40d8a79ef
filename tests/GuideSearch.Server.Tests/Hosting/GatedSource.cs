using GuideSearch.Indexing;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>The real guides behind a gate: once it is closed, a build has begun and reads until it is cancelled or let through.</summary>
internal sealed class GatedSource(IGuideSource source) : IGuideSource
{
    private readonly ManualResetEventSlim _open = new(initialState: true);

    public void Close() => _open.Reset();

    public void Open() => _open.Set();

    public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        progress?.Report((0, 1));
        _open.Wait(cancellationToken);
        return source.Read(progress, cancellationToken);
    }
}
