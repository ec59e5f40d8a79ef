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

    [Fact]
    public void Answers_that_are_asked_for_once_do_not_push_out_those_that_are_asked_for_again()
    {
        var cache = new AnswerCache(capacity: 100_000);
        for (var i = 0; i < 20; i++)
            cache.Keep(Old, $"/often/{i}", Answer(Old));
        Assert.All(Enumerable.Range(0, 20), i => Assert.NotNull(cache.Find(Old, $"/often/{i}")));

        for (var i = 0; i < 10_000; i++)
            cache.Keep(Old, $"/once/{i}", Answer(Old));

        Assert.All(Enumerable.Range(0, 20), i => Assert.NotNull(cache.Find(Old, $"/often/{i}")));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void No_more_than_the_capacity_is_kept_however_often_it_is_asked_for(int length)
    {
        const int capacity = 200_000;
        var cache = new AnswerCache(capacity);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 1_000; i++)
            {
                cache.Keep(Old, $"/{i}", Answer(Old, length));
                cache.Find(Old, $"/{i}");
            }
        }

        var kept = Enumerable.Range(0, 1_000).Count(i => cache.Find(Old, $"/{i}") is not null);
        Assert.InRange(kept * length, 1, capacity);
    }

    [Fact]
    public void An_answer_larger_than_the_memory_is_not_kept_and_pushes_nothing_out()
    {
        var cache = new AnswerCache(capacity: 10_000);
        cache.Keep(Old, "/small", Answer(Old));
        cache.Keep(Old, "/large", Answer(Old, length: 20_000));

        Assert.NotNull(cache.Find(Old, "/small"));
        Assert.Null(cache.Find(Old, "/large"));
    }

    [Fact]
    public void Each_encoding_of_a_kept_answer_is_made_once()
    {
        var answer = Answer(Old, length: 5_000);

        Assert.All(Enumerable.Range(0, Compression.Encodings.Count), i => Assert.Same(answer.Body(i), answer.Body(i)));
    }

    private static StoredAnswer Answer(string generation, int length = 500) => new(new byte[length], generation, "W/\"x\"");
}
