using System.Globalization;

namespace GuideSearch.Testing;

/// <summary>
/// How much random input a test takes: a little for each change, much at night. A batch has seeds of its own, so that nights add up; equal
/// batches give equal inputs.
/// </summary>
/// <remarks><c>tests/nightly.sh</c> sets both variables, and names them with each failure.</remarks>
public static class LongRun
{
    /// <summary>The trait of these tests, <c>Run=Long</c>.</summary>
    public const string Trait = "Run";

    public const string Value = "Long";

    private const int BetweenBatches = 1_000_003;

    private static readonly int _batch = Number("GUIDESEARCH_TEST_BATCH", 0);
    private static readonly int _factor = Math.Max(1, Number("GUIDESEARCH_TEST_FACTOR", 1));

    /// <param name="usual">Rounds for a change.</param>
    public static int Count(int usual) => checked(usual * _factor);

    /// <param name="usual">The seed for a change.</param>
    public static int Seed(int usual) => unchecked(usual + (_batch * BetweenBatches));

    /// <summary>For generators that make and print seeds of their own.</summary>
    /// <param name="usual">The seed for a change.</param>
    /// <returns>Null, which is a new one, in every batch but that of a change.</returns>
    public static string? Seed(string usual) => _batch == 0 ? usual : null;

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
