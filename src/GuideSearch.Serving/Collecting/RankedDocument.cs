namespace GuideSearch.Serving.Collecting;

/// <summary>
/// A hit and where it stands: higher keys first, ties in the order of documents, which is guide slug, then order in the guide.
/// </summary>
/// <param name="Key">What is sorted by: the score, or a date.</param>
internal readonly record struct RankedDocument(double Key, int Document, double Score) : IComparable<RankedDocument>
{
    public int CompareTo(RankedDocument other) => Key != other.Key ? other.Key.CompareTo(Key) : Document.CompareTo(other.Document);
}
