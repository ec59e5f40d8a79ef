using System.Globalization;

namespace GuideSearch.Benchmarks.Load;

/// <summary>What a load drive is asked for.</summary>
/// <param name="Corpus">A folder as the command <c>corpus</c> writes it.</param>
/// <param name="Program">A published program; null publishes this repository's.</param>
/// <param name="Index">An index of the corpus; null builds one, and measures that.</param>
/// <param name="Java">Where Lucene for Java keeps its index of the corpus for the next time; null throws it away.</param>
internal sealed record LoadOptions(string Corpus, int Rounds, string? Program, string? Index, string? Java)
{
    public const string Usage = "load --corpus FOLDER [--rounds N] [--program FOLDER] [--index FOLDER] [--java FOLDER]";
    private static readonly string[] _names = ["--corpus", "--rounds", "--program", "--index", "--java"];

    /// <returns>Null where an option is unknown, has no value, or has one that cannot be used.</returns>
    public static LoadOptions? Parse(string[] args)
    {
        var pairs = args.Chunk(2).ToList();
        if (pairs.Any(pair => pair.Length < 2 || !_names.Contains(pair[0])))
            return null;

        var values = pairs.GroupBy(pair => pair[0]).ToDictionary(pair => pair.Key, pair => pair.Last()[1]);
        return values.TryGetValue("--corpus", out var corpus)
            && int.TryParse(values.GetValueOrDefault("--rounds", "5"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0
            ? new(corpus, rounds, values.GetValueOrDefault("--program"), values.GetValueOrDefault("--index"), values.GetValueOrDefault("--java"))
            : null;
    }
}
