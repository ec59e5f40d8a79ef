using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Evaluation;
using GuideSearch.Lucene;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Benchmarks;

/// <summary>Settings of the ranking that differ from those in force, and aids that are off.</summary>
/// <param name="UsesModel">Whether the sentence encoder takes part.</param>
internal sealed record RankingCandidate(string Name, RankingOptions Options, SearchAids Aids, bool UsesModel)
{
    private const string Model = "model";

    /// <summary>Reads <c>fusionWeight=0.5 typo=off model=off</c>.</summary>
    /// <exception cref="FormatException">A part is none of these.</exception>
    public static RankingCandidate Parse(string line)
    {
        var candidate = new RankingCandidate(line.Length == 0 ? "as it is" : line, new(), SearchAids.All, UsesModel: true);
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            candidate = part.Split('=') is [var name, var value] ? candidate.With(name, value) : throw new FormatException($"'{part}' sets nothing.");
        return candidate;
    }

    /// <param name="folder">Of the index; opened anew, since an open generation keeps the settings that it was first asked with.</param>
    public async Task<EvaluationReport> RunAsync(string folder, Judgments judgments, LazyEncoder encoder)
    {
        await using var index = new LuceneQuestionIndex(folder);
        // A busy machine must not change what is found.
        var searcher = new LuceneSearcher(index, Options, TimeProvider.System, UsesModel ? encoder : LazyEncoder.None)
        {
            Budget = TimeSpan.FromMinutes(1),
        };
        await index.RefreshAsync(CancellationToken.None);
        return await new EvaluationRun(searcher, QueryReader.Read) { Aids = Aids }.RunAsync(judgments, CancellationToken.None);
    }

    private RankingCandidate With(string name, string value)
    {
        if (value == "off")
            return name == Model ? this with { UsesModel = false } : this with { Aids = Aids & ~Enum.Parse<SearchAids>(name, ignoreCase: true) };

        var property = typeof(RankingOptions).GetProperties().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"'{name}' is no setting of the ranking.");
        var options = Options with { };
        property.SetValue(options, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        return this with { Options = options };
    }
}
