using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Engines;

public class SemanticStateTests
{
    private static readonly LazyEncoder _encoder = new(() => new LetterEncoder());

    [Theory]
    [InlineData(VectorState.Complete, LetterEncoder.Model, "on")]
    [InlineData(VectorState.Complete, "another", "off")]
    [InlineData(VectorState.Pending, null, "pending")]
    [InlineData(VectorState.None, null, "off")]
    [InlineData(VectorState.TooMany, LetterEncoder.Model, "off")]
    public void Meaning_is_on_where_the_vectors_are_of_the_encoder(VectorState vectors, string? model, string name)
    {
        var state = SemanticState.Create(Generation(vectors, model), _encoder);

        Assert.Equal((name, name == "on"), (state.Name, state.Reason is null));
    }

    [Fact]
    public void Without_an_index_without_an_encoder_and_without_wish_it_is_off()
    {
        var live = Generation(VectorState.Complete, LetterEncoder.Model);
        SemanticState[] states =
        [
            SemanticState.Create(null, _encoder),
            SemanticState.Create(live, LazyEncoder.None),
            SemanticState.Create(live, new(() => throw new EncoderException("The folder /models is not there."))),
        ];

        Assert.All(states, state => Assert.Equal("off", state.Name));
        Assert.Equal(3, states.Select(state => state.Reason).Distinct().Count());
        Assert.DoesNotContain("/models", states[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoder_that_is_missing_is_looked_for_once_and_told()
    {
        var calls = 0;
        var encoder = new LazyEncoder(() => throw new EncoderException($"No {++calls}."));

        Assert.Equal((null, "No 1."), (encoder.Encoder, encoder.Fault));
        Assert.Equal("No 1.", encoder.Fault);
        Assert.True(encoder.IsWanted);
    }

    private static Generation Generation(VectorState vectors, string? model) =>
        new("20261130T120000000Z", default, 1, 1, 1, "content", "schema", 1) { Vectors = vectors, Model = model };
}
