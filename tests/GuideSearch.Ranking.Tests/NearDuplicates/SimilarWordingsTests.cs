using GuideSearch.Ranking.NearDuplicates;

namespace GuideSearch.Ranking.Tests.NearDuplicates;

public class SimilarWordingsTests
{
    /// <summary>Of ten shingles, number 0 the most frequent.</summary>
    private static readonly int[] _frequencies = [9, 8, 7, 6, 5, 4, 3, 2, 2, 1];

    [Theory]
    [InlineData(0.5, "0 1 2 3", "0 1 2 3; 0 1")] // itself, and 2/4
    [InlineData(0.5, "0 1 2", "0 1 2 3; 0 1")] // 3/4, then 2/3
    [InlineData(0.6, "0 1 2 4", "0 1 2 3")] // 3/5 exactly
    [InlineData(0.61, "0 1 2 4", "")]
    [InlineData(1, "0 1", "0 1")]
    [InlineData(0.1, "9", "8 9")]
    [InlineData(0.5, "5", "")]
    [InlineData(0.5, "4 5 6 7", "4 5 6 7 8; 5 6 7")] // 4/5, then 3/4
    public void Wordings_are_found_by_their_Jaccard_similarity_most_similar_first(double threshold, string sought, string found)
    {
        string[] added = ["0 1 2 3", "0 1", "8 9", "5 6 7", "4 5 6 7 8"];
        var wordings = new SimilarWordings(threshold, _frequencies);
        foreach (var wording in added)
            wordings.Add(Read(wording));

        Assert.Equal(found, string.Join("; ", wordings.Find(Read(sought)).Select(number => added[number])));
    }

    [Theory]
    [InlineData(3, 0.6)]
    [InlineData(4, 0.25)]
    public void None_is_missed_that_comparing_all_pairs_finds(int seed, double threshold)
    {
        var random = new Random(seed);
        var sets = Enumerable.Range(0, 300)
            .Select(_ => Enumerable.Range(0, 10).Where(_ => random.Next(2) == 0).ToArray())
            .Where(set => set.Length > 0).ToList();
        var wordings = new SimilarWordings(threshold, _frequencies);
        foreach (var set in sets)
            wordings.Add(new(set));

        foreach (var set in sets)
        {
            var expected = sets.Index()
                .Where(other => (double)set.Intersect(other.Item).Count() / set.Union(other.Item).Count() >= threshold);
            Assert.Equal(expected.Select(other => other.Index), wordings.Find(new(set)).Order());
        }
    }

    private static Wording Read(string shingles) => new([.. shingles.Split(' ').Select(shingle => shingle[0] - '0')]);
}
