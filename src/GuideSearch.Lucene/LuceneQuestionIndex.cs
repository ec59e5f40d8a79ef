using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;

namespace GuideSearch.Lucene;

/// <summary>The readable side of an index folder, also on a read-only disk: nothing is ever written here.</summary>
/// <remarks>Nothing is open before the first <see cref="RefreshAsync"/>.</remarks>
public sealed class LuceneQuestionIndex(string indexFolder, TimeProvider? clock = null)
    : IQuestionIndex, IGenerationHolder, IDisposable, IAsyncDisposable
{
    /// <summary>A generation that did not verify is not hashed again before this time, unless the pointer moves.</summary>
    private static readonly TimeSpan _retryInterval = TimeSpan.FromMinutes(1);

    private readonly IndexFolder _folder = new(indexFolder);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile OpenGeneration? _open;
    private volatile IndexStatus _status = new(null, IndexFault.NoIndex, "The index was not opened yet.");
    private string? _seenPointer;
    private long _seenAt;
    private volatile bool _doubted;
    private bool _disposed;

    public IndexStatus Status => _status;

    /// <summary>Called with each generation before it answers; what it throws keeps the generation from going live.</summary>
    internal Action<OpenGeneration>? WarmUp { get; set; }

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return !_disposed && !IsSettled() && await Task.Run(Switch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    GenerationLease IGenerationHolder.Acquire() => Acquire();

    void IGenerationHolder.Doubt() => Doubt();

    internal GenerationLease Acquire()
    {
        while (_open is { } open)
        {
            if (open.TryAcquire())
                return new(open);
        }

        throw _status.ToException();
    }

    /// <summary>The next refresh reads every byte again.</summary>
    internal void Doubt() => _doubted = true;

    public void Dispose()
    {
        _gate.Wait();
        try
        {
            _disposed = true;
            Exchange(null);
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the disk says what it said at the last look.</summary>
    private bool IsSettled() =>
        !_doubted
        && _folder.ReadPointer() == _seenPointer
        && _status.Fault switch
        {
            IndexFault.None => _open is not null,
            IndexFault.NoIndex => false,
            _ => _clock.GetElapsedTime(_seenAt) < _retryInterval,
        };

    private bool Switch()
    {
        _seenPointer = _folder.ReadPointer();
        _seenAt = _clock.GetTimestamp();
        var broken = IsBroken();
        var finding = Find(mayFallBack: _open is null || broken);
        if (finding.Opened is not { } opened || opened.Id == _open?.Id)
        {
            finding.Opened?.Release();
            if (broken)
                Exchange(null);
            _status = new(_open?.Generation, finding.Fault, finding.Detail);
            return false;
        }

        Exchange(opened);
        _status = new(opened.Generation, finding.Fault, finding.Detail);
        return true;
    }

    /// <summary>Whether what answers now was damaged after it was opened; asked only when in doubt.</summary>
    private bool IsBroken()
    {
        if (!_doubted || _open is not { } open)
            return false;

        _doubted = false;
        return !Manifest.IsIntact(_folder.GenerationPath(open.Id));
    }

    private Finding Find(bool mayFallBack)
    {
        OpenGeneration? opened = null;
        try
        {
            var finding = GenerationFinder.Find(_folder, mayFallBack);
            opened = finding.Opened;
            if (opened is not null && opened.Id != _open?.Id)
                WarmUp?.Invoke(opened);
            return finding;
        }
        catch (Exception e)
        {
            opened?.Release();
            return new(null, IndexFault.Damaged, $"The index in '{_folder.Path}' does not open: {e.Message}");
        }
    }

    private void Exchange(OpenGeneration? next)
    {
        var previous = _open;
        _open = next;
        previous?.Release();
    }
}
