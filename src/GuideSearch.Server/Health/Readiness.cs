using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Health;

/// <summary>Whether this instance should be sent requests: a reader is open, its schema fits, and it is not stopping.</summary>
internal sealed class Readiness(IQuestionIndex index)
{
    private volatile bool _draining;

    /// <summary>The problem code of what stands in the way; null when nothing does.</summary>
    public string? Obstacle => index.Status switch
    {
        _ when _draining => ProblemCodes.ShuttingDown,
        { Answers: true } => null,
        var status => ProblemCatalog.CodeOf(status.ToException().Error),
    };

    /// <summary>From now on this instance says that it is not ready, while it goes on answering.</summary>
    public void Drain() => _draining = true;
}
