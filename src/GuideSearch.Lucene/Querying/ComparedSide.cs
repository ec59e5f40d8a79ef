namespace GuideSearch.Lucene.Querying;

/// <summary>Where a word stands in a comparison ("batch or stream processing").</summary>
internal enum ComparedSide
{
    /// <summary>In none, or on both sides of it.</summary>
    None,

    Left,

    Right,
}
