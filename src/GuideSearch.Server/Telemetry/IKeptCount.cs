namespace GuideSearch.Server.Telemetry;

/// <summary>What became of the questions to a store of answers, since the start.</summary>
internal interface IKeptCount
{
    /// <summary>Requests that a kept answer was found for.</summary>
    long Hits { get; }

    /// <summary>Requests that had to be worked out.</summary>
    long Misses { get; }
}
