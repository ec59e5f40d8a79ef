using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Ranking.Tests.Meaning;

public class MeaningVectorsTests
{
    private const int Dimensions = 64;

    [Theory]
    [InlineData(0, 90, 45)]
    [InlineData(10, 10, 10)]
    [InlineData(-30, 60, 15)]
    public void The_sum_of_two_vectors_points_between_them(double a, double b, double expected) =>
        Assert.Equal(expected, AngleOf(MeaningVectors.Sum(At(a), At(b), [])), 0.5);

    [Theory]
    [InlineData("90 90", 30)] // however many, they are long 1 together; the others √3
    [InlineData("60 120", 30)]
    [InlineData("", 0)]
    public void The_pieces_of_an_answer_count_together_as_one_text(string pieces, double expected)
    {
        var sum = MeaningVectors.Sum(
            At(30), At(-30), pieces.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(angle => At(double.Parse(angle, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(expected, AngleOf(sum), 0.5);
    }

    /// <summary>Degrees of each document after sealing; 0.15 of a guide's mean, which is long 1.</summary>
    [Theory]
    [InlineData("0 90", "0 0", "5.5 84.5")] // the mean stands at 45: atan(.15 sin 45 / (1 + .15 cos 45))
    [InlineData("0 90", "0 1", "0 90")] // each guide has one document
    [InlineData("0 - 90", "0 0 0", "5.5 - 84.5")]
    [InlineData("0 10 20 90", "0 0 0 1", "1.3 10 18.7 90")]
    [InlineData("-", "0", "-")]
    public void A_document_leans_towards_its_guide(string documents, string guides, string expected)
    {
        var rows = new sbyte[documents.Split(' ').Length * Dimensions];
        foreach (var (row, angle) in documents.Split(' ').Index().Where(document => document.Item != "-"))
            Int8Matrix.Quantize(
                At(double.Parse(angle, System.Globalization.CultureInfo.InvariantCulture)), rows.AsSpan(row * Dimensions, Dimensions));
        var ordinals = guides.Split(' ').Select(guide => guide[0] - '0').ToList();

        var sealedRows = MeaningVectors.Seal(new(rows, Dimensions), ordinals);

        foreach (var (row, angle) in expected.Split(' ').Zip(sealedRows.Chunk(Dimensions)).Select(pair => (pair.Second, pair.First)))
        {
            if (angle == "-")
                Assert.All(row, component => Assert.Equal(0, component));
            else
                Assert.Equal(double.Parse(angle, System.Globalization.CultureInfo.InvariantCulture), AngleOf(row), 0.5);
        }
    }

    [Fact]
    public void Nothing_is_sealed_to_nothing() => Assert.Empty(MeaningVectors.Seal(new([], Dimensions), []));

    private static double AngleOf(sbyte[] row) => Math.Atan2(row[40], row[3]) * 180 / Math.PI;

    private static float[] At(double degrees)
    {
        var vector = new float[Dimensions];
        (vector[3], vector[40]) = ((float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180));
        return vector;
    }
}
