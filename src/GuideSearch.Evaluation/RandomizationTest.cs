namespace GuideSearch.Evaluation;

/// <summary>Fisher's randomization test on paired differences, two-sided.</summary>
/// <remarks>
/// If two rankings were equally good, each difference could as well have the other sign. Source: Smucker, Allan and Carterette, A
/// Comparison of Statistical Significance Tests for Information Retrieval Evaluation (CIKM 2007), who find it fit for mean measures over
/// some 50 queries. Several comparisons on one set of queries need a stricter bar than one.
/// </remarks>
public static class RandomizationTest
{
    /// <summary>Enough to tell .05 from .06; the paper draws 100,000.</summary>
    private const int Draws = 20_000;

    /// <summary>The same differences give the same answer.</summary>
    private const int Seed = 2007;

    /// <summary>The share of sign changes whose mean is at least as far from zero as the one observed.</summary>
    /// <returns>1 where there is no difference, else above 0: the draw that was observed counts as one of them.</returns>
    public static double Chance(IReadOnlyList<double> differences)
    {
        var observed = Math.Abs(differences.Sum());
        var random = new Random(Seed);
        var asFar = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            foreach (var difference in differences)
                sum += random.Next(2) == 0 ? difference : -difference;
            if (Math.Abs(sum) >= observed - 1e-12)
                asFar++;
        }

        return (asFar + 1.0) / (Draws + 1);
    }
}
