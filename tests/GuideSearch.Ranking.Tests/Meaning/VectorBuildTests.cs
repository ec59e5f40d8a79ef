using System.Collections.Concurrent;
using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Meaning;

public class VectorBuildTests
{
    private static readonly Guide _nurse = AGuide.Named("a").Titled("Nurse Interview").Asking("Why care?", "For people.").Asking("When?").Build();
    private static readonly Guide _german = AGuide.Named("b").Titled("Pflege").Asking("Warum üben müde Füße früh?", "Für später.").Build();
    private static readonly Guide _pilot = AGuide.Named("c").Titled("Pilot Interview").Asking("Why fly?").Build();

    private readonly LetterEncoder _encoder = new();

    [Fact]
    public void Each_document_has_the_sum_of_its_two_texts()
    {
        var (sums, counts) = Run(null, _nurse, _pilot);

        Assert.Equal((3, 3, 0), (sums.Hashes.Length, counts.Encoded, counts.TakenOver));
        Assert.Equal(
            MeaningVectors.Sum(_encoder.Encode("Why care?"), _encoder.Encode("Nurse: Why care? For people."), []), sums.Rows[0].ToArray());
        Assert.True(sums.Rows.Has(2));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Of_few_documents_the_whole_answer_is_read(int maxWholeAnswers, int piecesRead)
    {
        var build = new VectorBuild { MaxWholeAnswers = maxWholeAnswers };
        build.Add(_nurse);
        build.Add(_pilot);

        var (sums, _) = build.Run(_encoder, null, null, CancellationToken.None);

        Assert.Equal(piecesRead, _encoder.Texts.Count(text => text == "For people."));
        float[][] pieces = piecesRead == 0 ? [] : [_encoder.Encode("For people.")];
        Assert.Equal(
            MeaningVectors.Sum(_encoder.Encode("Why care?"), _encoder.Encode("Nurse: Why care? For people."), pieces), sums.Rows[0].ToArray());
    }

    [Fact]
    public void Only_changed_texts_are_encoded_anew()
    {
        var first = Run(null, _nurse, _pilot).Sums;
        var changed = _nurse with { Documents = [_nurse.Documents[0], _nurse.Documents[1] with { Answer = "Now." }] };
        _encoder.Texts.Clear();

        var (sums, counts) = Run(first, changed, _pilot);

        Assert.Equal((1, 2), (counts.Encoded, counts.TakenOver));
        Assert.Equal(["Nurse: When? Now.", "When?"], _encoder.Texts.Order(StringComparer.Ordinal));
        Assert.Equal(first.Rows[0].ToArray(), sums.Rows[0].ToArray());
        Assert.Equal(first.Rows[2].ToArray(), sums.Rows[2].ToArray());
    }

    [Fact]
    public void What_is_taken_over_is_what_would_be_encoded()
    {
        var anew = Run(null, _nurse, _pilot).Sums;
        var again = Run(Run(null, _pilot, _nurse).Sums, _nurse, _pilot).Sums;

        Assert.Equal(anew.Hashes, again.Hashes);
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal(anew.Rows[row].ToArray(), again.Rows[row].ToArray()));
    }

    [Fact]
    public void Vectors_of_two_builds_are_taken_over_together()
    {
        var known = Run(null, _nurse).Sums.With(Run(null, _pilot).Sums);
        _encoder.Texts.Clear();

        Assert.Equal((0, 3), (Run(known, _nurse, _pilot).Counts.Encoded, Run(known, _nurse, _pilot).Counts.TakenOver));
        Assert.Empty(_encoder.Texts);
    }

    [Fact]
    public void Equal_texts_are_encoded_once()
    {
        var twin = _pilot with { Slug = "d" };

        var (sums, counts) = Run(null, _pilot, twin);

        Assert.Equal((2, 2), (counts.Encoded, _encoder.Texts.Count));
        Assert.Equal(sums.Rows[0].ToArray(), sums.Rows[1].ToArray());
    }

    [Fact]
    public void A_guide_in_another_language_is_left_out_and_told()
    {
        var (sums, counts) = Run(null, _nurse, _german, _pilot);

        Assert.Equal([true, true, false, true], Enumerable.Range(0, 4).Select(sums.Rows.Has));
        Assert.Equal((DiagnosticCodes.NotEnglish, "b.md"), (Assert.Single(counts.LeftOut).Code, counts.LeftOut[0].Source.Path));
        Assert.Equal(3, counts.Encoded);
        Assert.DoesNotContain(_encoder.Texts, text => text.Contains("Warum", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guide_that_was_left_out_stays_so_without_being_counted_again()
    {
        var first = Run(null, _german).Sums;
        _encoder.Counted.Clear();

        var (sums, counts) = Run(first, _german);

        Assert.Single(counts.LeftOut);
        Assert.Empty(_encoder.Counted);
        Assert.False(sums.Rows.Has(0));
    }

    [Fact]
    public void Progress_ends_where_all_documents_are_done()
    {
        var told = new Told();
        var build = new VectorBuild();
        build.Add(_nurse);
        build.Add(_german);

        build.Run(_encoder, null, told, CancellationToken.None);

        Assert.All(told.Reports, report => Assert.Equal(3, report.Total));
        Assert.Equal([1, 2, 3], told.Reports.Select(report => report.Done).Order());
    }

    [Fact]
    public void Cancelling_ends_it()
    {
        using var source = new CancellationTokenSource();
        var build = new VectorBuild();
        foreach (var i in Enumerable.Range(0, 50))
            build.Add(AGuide.Named($"guide-{i:00}").Asking($"Why {i}?").Build());
        _encoder.Encoded = source.Cancel;

        Assert.ThrowsAny<OperationCanceledException>(() => build.Run(_encoder, null, null, source.Token));
        Assert.InRange(_encoder.Texts.Count, 1, 50);
    }

    [Fact]
    public void What_the_encoder_throws_comes_as_it_is()
    {
        _encoder.Encoded = () => throw new EncoderException("No.");

        Assert.Equal("No.", Assert.Throws<EncoderException>(() => Run(null, _nurse, _pilot)).Message);
    }

    [Fact]
    public void A_build_without_documents_has_no_sums() => Assert.Empty(Run(null).Sums.Hashes);

    private (DocumentSums Sums, VectorCounts Counts) Run(DocumentSums? known, params Guide[] guides)
    {
        var build = new VectorBuild();
        foreach (var guide in guides)
            build.Add(guide);
        return build.Run(_encoder, known, null, CancellationToken.None);
    }

    private sealed class Told : IProgress<(int Done, int Total)>
    {
        public ConcurrentBag<(int Done, int Total)> Reports { get; } = [];

        public void Report((int Done, int Total) value) => Reports.Add(value);
    }
}
