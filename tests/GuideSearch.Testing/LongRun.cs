using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GuideSearch.Testing;

/// <summary>
/// How much random input a test takes: a little for each change, much at night. A batch has seeds of its own, so that nights add up; equal
/// batches give equal inputs.
/// </summary>
/// <remarks><c>tests/nightly.sh</c> sets these variables, and names batch and factor with each failure.</remarks>
public static class LongRun
{
    /// <summary>The trait of these tests, <c>Run=Long</c>.</summary>
    public const string Trait = "Run";

    public const string Value = "Long";

    private const int BetweenBatches = 1_000_003;

    private static readonly int _batch = Number("GUIDESEARCH_TEST_BATCH", 0);
    private static readonly int _factor = Math.Max(1, Number("GUIDESEARCH_TEST_FACTOR", 1));

    /// <summary>Each place that asks writes a line with its rounds, from which a night counts what it took.</summary>
    private static readonly string? _ledger = Environment.GetEnvironmentVariable("GUIDESEARCH_TEST_LEDGER");

    private static readonly ConcurrentDictionary<string, bool> _noted = new();

    /// <param name="usual">Rounds for a change.</param>
    /// <param name="file">Who asks, with the next two.</param>
    public static int Count(int usual, [CallerFilePath] string file = "", [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        var rounds = checked(usual * _factor);
        if (_ledger is not null)
            Note($"{Path.GetFileNameWithoutExtension(file)}.{member}:{line}", rounds);
        return rounds;
    }

    /// <param name="usual">The seed for a change.</param>
    public static int Seed(int usual) => unchecked(usual + (_batch * BetweenBatches));

    /// <summary>For generators that make and print seeds of their own.</summary>
    /// <param name="usual">The seed for a change.</param>
    /// <returns>Null, which is a new one, in every batch but that of a change.</returns>
    public static string? Seed(string usual) => _batch == 0 ? usual : null;

    private static void Note(string place, int rounds)
    {
        if (!_noted.TryAdd(place, true))
            return;
        lock (_noted)
            File.AppendAllText(_ledger!, string.Create(CultureInfo.InvariantCulture, $"{rounds} {place}\n"));
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
