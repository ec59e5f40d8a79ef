using System.Globalization;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>Hits as tables write them: <c>key:document</c>, the score being the key.</summary>
internal static class Hits
{
    public static IReadOnlyList<RankedDocument> Read(string hits) =>
    [
        .. from hit in hits.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = hit.Split(':')
           let key = double.Parse(parts[0], CultureInfo.InvariantCulture)
           select new RankedDocument(key, int.Parse(parts[1], CultureInfo.InvariantCulture), key),
    ];

    public static string Text(IEnumerable<RankedDocument> hits) =>
        string.Join(' ', hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Key}:{hit.Document}")));
}
