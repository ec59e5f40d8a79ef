namespace GuideSearch.Encoders;

/// <summary>A sentence encoder that is loaded when it is first needed, once. Without one, everything works by words alone.</summary>
/// <param name="load">Throws <see cref="EncoderException"/> where there is none to load; null where none is wanted.</param>
public sealed class LazyEncoder(Func<ISentenceEncoder>? load)
{
    private readonly Lazy<(ISentenceEncoder? Encoder, string? Fault)> _loaded = new(() => Load(load));

    private volatile Task _begun = Task.CompletedTask;

    /// <summary>None is wanted.</summary>
    public static LazyEncoder None { get; } = new(null);

    public bool IsWanted => load is not null;

    /// <summary>Null where none is wanted or <see cref="Fault"/> says why it cannot be loaded.</summary>
    public ISentenceEncoder? Encoder => _loaded.Value.Encoder;

    /// <summary>Why the encoder that is wanted is not there, for operators; else null.</summary>
    public string? Fault => _loaded.Value.Fault;

    /// <summary>Loads it on another thread, so that who needs it later need not wait.</summary>
    public void Begin()
    {
        if (IsWanted && !_loaded.IsValueCreated)
            _begun = Task.Run(() => _loaded.Value);
    }

    /// <summary>
    /// Ends when nothing is being loaded any more. A process that ended before would take the model's runtime away below the thread that
    /// loads it, and crash.
    /// </summary>
    public Task SettledAsync() => Task.WhenAny(_begun);

    private static (ISentenceEncoder?, string?) Load(Func<ISentenceEncoder>? load)
    {
        try
        {
            return (load?.Invoke(), null);
        }
        catch (EncoderException e)
        {
            return (null, e.Message);
        }
    }
}
