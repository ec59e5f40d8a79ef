using System.Runtime.InteropServices;

namespace GuideSearch.Cli;

/// <summary>
/// Turns Ctrl-C and SIGTERM into a cancelled token, so that commands end in order. A second signal ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(s => PosixSignalRegistration.Create(s, Handle))];

    public CancellationToken Token => _source.Token;

    /// <summary>Leaves the signals to somebody else; the token is not cancelled any more.</summary>
    public void Release()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }

    public void Dispose()
    {
        Release();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
