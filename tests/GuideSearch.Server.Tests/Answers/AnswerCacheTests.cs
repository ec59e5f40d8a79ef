using GuideSearch.Server.Answers;

namespace GuideSearch.Server.Tests.Answers;

public class AnswerCacheTests
{
    private const string Old = "20260101T000000000Z";
    private const string New = "20260102T000000000Z";

    [Fact]
    public void An_answer_is_found_again_in_its_generation_only()
    {
        var cache = new AnswerCache(capacity: 10_000);
        var answer = Answer(Old);
        cache.Keep(Old, "/a", answer);

        Assert.Same(answer, cache.Find(Old, "/a"));
        Assert.Null(cache.Find(Old, "/b"));
        Assert.Null(cache.Find(New, "/a"));
    }

    [Fact]
    public void A_generation_forgets_the_one_before_it_also_after_a_rollback()
    {
        var cache = new AnswerCache(capacity: 10_000);
        cache.Keep(Old, "/a", Answer(Old));
        cache.Keep(New, "/a", Answer(New));

        Assert.Null(cache.Find(Old, "/a"));
        Assert.NotNull(cache.Find(New, "/a"));

        cache.Keep(Old, "/b", Answer(Old));

        Assert.NotNull(cache.Find(Old, "/b"));
        Assert.Null(cache.Find(New, "/a"));
    }

    [Fact]
    public void What_is_asked_for_again_outlives_what_is_not()
    {
        var cache = new AnswerCache(capacity: 10_000);
        cache.Keep(Old, "/often", Answer(Old));
        cache.Keep(Old, "/once", Answer(Old));
        for (var i = 0; i < 100; i++)
        {
            cache.Keep(Old, $"/{i}", Answer(Old));
            Assert.NotNull(cache.Find(Old, "/often"));
        }

        Assert.Null(cache.Find(Old, "/once"));
        Assert.InRange(Enumerable.Range(0, 100).Count(i => cache.Find(Old, $"/{i}") is not null), 1, 20);
    }

    [Fact]
    public void A_round_that_fits_is_kept_whole_and_counted()
    {
        var cache = new AnswerCache(capacity: 100_000);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 60; i++)
            {
                if (cache.Find(Old, $"/{i}") is null)
                    cache.Keep(Old, $"/{i}", Answer(Old));
            }
        }

        Assert.Equal((120, 60), (cache.Hits, cache.Misses));
    }

    private static StoredAnswer Answer(string generation) => new(new byte[500], generation, "W/\"x\"");
}
