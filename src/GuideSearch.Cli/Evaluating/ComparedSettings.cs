using GuideSearch.Cli.Settings;
using GuideSearch.Core.Ranking;
using GuideSearch.Diagnostics;
using GuideSearch.Search;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Evaluating;

/// <summary>What a ranking is compared with: features and numbers of the formula, <c>typo=off,ranking.saturation=2</c>.</summary>
/// <param name="Ranking">The numbers in force, but for those that are named.</param>
internal sealed record ComparedSettings(SearchAids Aids, RankingOptions Ranking)
{
    private const string RankingPrefix = "ranking.";

    private static readonly Dictionary<string, SearchAids> _aids = Enum.GetValues<SearchAids>()
        .Where(aid => int.IsPow2((int)aid))
        .ToDictionary(aid => aid.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Features => _aids.Keys;

    /// <param name="inForce">The numbers of the ranking that is compared.</param>
    /// <exception cref="UsageException">A name is unknown, or a value does not fit it.</exception>
    public static ComparedSettings Read(string text, RankingOptions inForce)
    {
        var aids = SearchAids.All;
        var settings = new ServerSettings { Ranking = inForce with { } };
        foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (item.Split('=', StringSplitOptions.TrimEntries) is not [var name, var value])
            {
                throw new UsageException(
                    $"'{item}' is no setting; write a name and its value, such as 'typo=off' or 'ranking.saturation=2'.");
            }

            if (name.StartsWith(RankingPrefix, StringComparison.OrdinalIgnoreCase))
                SetNumber(settings, name, value);
            else
                aids = Switched(aids, name, value);
        }

        if (SettingsCheck.FaultsOf(settings).FirstOrDefault(fault => IsRanking(fault.Key)) is { } outOfBounds)
            throw new UsageException($"{SettingKey.Find(outOfBounds.Key)!.Name}: {outOfBounds.Reason.TrimEnd('.')}.");
        return new(aids, settings.Ranking);
    }

    private static void SetNumber(ServerSettings settings, string name, string value)
    {
        var key = SettingKey.Find(name) ?? throw new UsageException($"there is no setting '{name}'; {Advice(name, RankingNames)}");
        if (key.Set(settings, [value]) is { } fault)
            throw new UsageException($"{key.Name} {fault}.");
    }

    private static SearchAids Switched(SearchAids aids, string name, string value)
    {
        if (!_aids.TryGetValue(name, out var aid))
            throw new UsageException($"there is no feature '{name}'; {Advice(name, [.. Features, .. RankingNames])}");

        return value switch
        {
            "off" => aids & ~aid,
            "auto" => aids | aid,
            _ => throw new UsageException($"'{name}' is 'auto' or 'off', not '{value}'."),
        };
    }

    private static IReadOnlyCollection<string> RankingNames => [.. SettingKey.All.Select(key => key.Name).Where(IsRanking)];

    private static bool IsRanking(string name) => name.StartsWith(RankingPrefix, StringComparison.OrdinalIgnoreCase);

    private static string Advice(string name, IReadOnlyCollection<string> names) => NearestName.Find(name, names) is { } nearest
        ? $"did you mean '{nearest}'?"
        : $"there are {string.Join(", ", Features)} and the numbers that 'guidesearch config show' lists as {RankingPrefix}*.";
}
