using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Ranking.Tests.Meaning;

/// <summary>Documents point into a plane, each at an angle in degrees; so does the query.</summary>
public class MeaningIndexTests
{
    private const int Dimensions = 64;

    [Theory]
    [InlineData("0 30 60 90", 0, "0:1 1:0.87 2:0.5 3:0")]
    [InlineData("90 60 30 0", 0, "3:1 2:0.87 1:0.5 0:0")]
    [InlineData("0 30 - 90", 0, "0:1 1:0.87 3:0")] // no vector, never found
    [InlineData("40", 0, "0:1")]
    [InlineData("20 20 20", 0, "0:1 1:1 2:1")] // all alike: all are best
    [InlineData("- -", 0, "")]
    [InlineData("", 0, "")]
    [InlineData("0 180", 0, "0:1 1:0")]
    public void Shares_run_from_1_for_the_nearest_to_0_for_the_last(string documents, double query, string expected)
    {
        var matches = Index(documents, new() { MeaningFeedback = 0 }).Search(At(query));

        Assert.Equal(expected, string.Join(' ', matches.Nearest.Select(m => FormattableString.Invariant($"{m.Document}:{m.Share:0.##}"))));
        Assert.All(matches.Nearest, match => Assert.Equal(match.Share, matches.ShareOf(match.Document)));
        Assert.Equal(0, matches.ShareOf(99));
    }

    [Theory]
    [InlineData("0 30", 0, 1)]
    [InlineData("60 90", 0, 0.5)] // as asked, before it moves towards them
    [InlineData("180", 0, -1)]
    [InlineData("-", 0, 0)]
    public void The_best_cosine_is_that_of_the_query_as_it_was_asked(string documents, double query, double cosine) =>
        Assert.Equal(cosine, Index(documents).Search(At(query)).BestCosine, 0.01);

    [Fact]
    public void Only_so_many_have_a_share()
    {
        var matches = Index(string.Join(' ', Enumerable.Range(0, 150))).Search(At(0));

        Assert.Equal(Enumerable.Range(0, 100), matches.Nearest.Select(match => match.Document).Order());
        Assert.Equal(0, matches.ShareOf(120));
    }

    /// <summary>At 0 a lone document is as near as a group; the query moves to where the three nearest are, and the group leads.</summary>
    [Theory]
    [InlineData(0, "0 1 2 3")]
    [InlineData(3, "1 2 3 0")]
    public void Feedback_turns_the_query_to_where_its_nearest_stand(double feedback, string order)
    {
        var index = Index("-20 21 22 23", new() { MeaningFeedback = feedback, MeaningFeedbackHits = 3 });

        Assert.Equal(order, string.Join(' ', index.Search(At(0)).Nearest.Select(match => match.Document)));
    }

    [Theory]
    [InlineData("0", "0 1 2")]
    [InlineData("0 90", "1 0 2")] // as much of the one as of the other
    [InlineData("90 90 80", "2 1 0")]
    public void Passages_of_a_text_are_searched_for_together_and_stay_where_they_are(string passages, string order)
    {
        var matches = Index("0 45 90", new() { MeaningFeedback = 3 }).Search([.. passages.Split(' ').Select(angle => At(double.Parse(angle, CultureInfo.InvariantCulture)))]);

        Assert.Equal(order, string.Join(' ', matches.Nearest.Select(match => match.Document)));
    }

    [Fact]
    public void Equally_near_documents_come_in_their_order()
    {
        var matches = Index("50 10 10 50 10").Search(At(0));

        Assert.Equal([1, 2, 4, 0, 3], matches.Nearest.Select(match => match.Document));
    }

    [Fact]
    public void The_search_is_that_of_brute_force_in_double_arithmetic()
    {
        var random = new Random(31);
        var documents = Enumerable.Range(0, 400).Select(_ => Bytes(Vector(random))).ToArray();
        var index = new MeaningIndex(new Int8Matrix([.. documents.SelectMany(document => document)], Dimensions), new());
        for (var round = 0; round < 20; round++)
        {
            var query = Vector(random);

            var matches = index.Search([.. query.Select(component => (float)component)]);

            var (best, nearest) = BruteForce(documents, query);
            var (most, least) = (nearest[0].Cosine, nearest[^1].Cosine);
            var shares = nearest.Select(match => (double)(match.Cosine - least) / (most - least));
            Assert.Equal(best, matches.BestCosine, 0.0005);
            Assert.Equal(nearest.Select(match => match.Document), matches.Nearest.Select(match => match.Document));
            Assert.All(shares.Zip(matches.Nearest), pair => Assert.Equal(pair.First, pair.Second.Share, 0.002));
        }
    }

    [Fact]
    public void A_search_gives_the_same_again_and_on_several_threads()
    {
        var index = Index(string.Join(' ', Enumerable.Range(0, 300).Select(i => i * 7 % 360)));
        var first = index.Search(At(33)).Nearest;
        var others = new IReadOnlyList<(int Document, float Share)>[8];

        Parallel.For(0, others.Length, i => others[i] = index.Search(At(33)).Nearest);

        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void A_query_of_other_dimensions_is_refused() =>
        Assert.Throws<ArgumentException>(() => Index("0").Search(new float[Dimensions / 2]));

    private static (double Best, List<(int Document, int Cosine)> Nearest) BruteForce(sbyte[][] documents, double[] query)
    {
        var vector = Bytes(query);
        var best = documents.Max(document => Int8MatrixTests.Cosine(document, vector));
        var all = documents.SelectMany(document => document).ToArray();
        for (var round = 0; round < 2; round++)
        {
            var means = Int8MatrixTests.BruteForce(all, vector).Take(3).Select(match => Unit(documents[match.Row])).ToList();
            vector = Bytes([.. Unit(vector).Select((component, i) => component + 0.3 * means.Average(mean => mean[i]))]);
        }

        return (best, [.. Int8MatrixTests.BruteForce(all, vector).Take(100)]);
    }

    private static double[] Unit(sbyte[] row)
    {
        var length = Math.Sqrt(row.Sum(component => (double)component * component));
        return [.. row.Select(component => component / length)];
    }

    private static sbyte[] Bytes(double[] vector)
    {
        var largest = vector.Max(Math.Abs);
        return [.. vector.Select(component => (sbyte)Math.Round(component / largest * 127))];
    }

    private static double[] Vector(Random random) => [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextDouble() - 0.4)];

    private static MeaningIndex Index(string documents, RankingOptions? options = null)
    {
        var angles = documents.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = new sbyte[angles.Length * Dimensions];
        foreach (var (row, angle) in angles.Index().Where(document => document.Item != "-"))
            Int8Matrix.Quantize(
                At(double.Parse(angle, System.Globalization.CultureInfo.InvariantCulture)), rows.AsSpan(row * Dimensions, Dimensions));
        return new(new Int8Matrix(rows, Dimensions), options ?? new());
    }

    private static float[] At(double degrees)
    {
        var vector = new float[Dimensions];
        (vector[3], vector[40]) = ((float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180));
        return vector;
    }
}
