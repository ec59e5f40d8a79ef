namespace GuideSearch.Server.Telemetry;

/// <summary>Counts the searches that the query log lacks.</summary>
internal interface ILossCount
{
    /// <summary>How many were lost since the start.</summary>
    long Dropped { get; }
}
