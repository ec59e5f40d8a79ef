using System.Globalization;
using System.Text.RegularExpressions;

namespace GuideSearch.Serving.Companions;

/// <summary>Names of generations: the UTC time of the build in milliseconds, so that their order is their age.</summary>
internal static partial class GenerationId
{
    private const string Format = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>An id for a build that begins now: later than every other, also when the clock was set back.</summary>
    /// <param name="newest">Null where there is none.</param>
    public static string Create(DateTimeOffset now, string? newest)
    {
        var id = From(now);
        return newest is not null && string.CompareOrdinal(id, newest) <= 0 ? From(TimeOf(newest).AddMilliseconds(1)) : id;
    }

    public static bool Is(string name) => Pattern().IsMatch(name);

    public static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.ParseExact(id, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string From(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{9}Z\z")]
    private static partial Regex Pattern();
}
