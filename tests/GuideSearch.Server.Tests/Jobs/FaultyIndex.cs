using GuideSearch.Indexing;

namespace GuideSearch.Server.Tests.Jobs;

/// <summary>The real index, which cannot be looked at while a test says so.</summary>
internal sealed class FaultyIndex(IQuestionIndex index) : IQuestionIndex
{
    private readonly SemaphoreSlim _looks = new(0);

    /// <summary>What a look fails with; null for none.</summary>
    public Func<Exception>? Fault { get; set; }

    public IndexStatus Status => index.Status;

    /// <summary>Waits for so many looks that failed.</summary>
    public async Task LooksAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await _looks.WaitAsync();
    }

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            _looks.Release();
            throw fault();
        }

        return await index.RefreshAsync(cancellationToken);
    }
}
