namespace GuideSearch.Ranking.Planning;

/// <summary>Where a word stands in a comparison ("batch or stream processing").</summary>
public enum ComparedSide
{
    /// <summary>In none, or on both sides of it.</summary>
    None,

    Left,

    Right,
}
