using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Testing.Corpora;

/// <summary>What one synthetic guide speaks of, and in which words.</summary>
internal sealed class GuideVoice
{
    private static readonly string[] _productPhrases =
        ["in {0}", "with {0}", "as in {0}", "on top of {0}", "before {0} came", "through {0}"];

    private static readonly string[] _companyPhrases = ["at {0}", "for {0}", "as {0} does", "together with {0}", "as we did at {0}"];

    private readonly SeededNumbers _numbers;
    private readonly SourceGuides _source;

    /// <summary>Names that this guide comes back to, as real guides do.</summary>
    private readonly RareName[] _own;

    public GuideVoice(SourceGuides source, SeededNumbers numbers)
    {
        (_source, _numbers) = (source, numbers);
        Vertical = numbers.Pick(source.Verticals);
        _own = [.. Enumerable.Range(0, 6).Select(_ => new RareName(numbers.Rank(RareName.Bits)))];
    }

    public SourceVertical Vertical { get; }

    /// <summary>Names so far, in the order in which they were given.</summary>
    public List<string> Names { get; } = [];

    public string Company => Name(NameKind.Company);

    /// <summary>A name of a kind: one of the guide's own, or any.</summary>
    public string Name(NameKind kind)
    {
        var name = _numbers.Chance(40) ? _numbers.Pick(_own) : new(_numbers.Rank(RareName.Bits));
        while (name.Kind != kind)
            name = new((name.Rank + 1) % (1 << RareName.Bits));
        Names.Add(name.ToString());
        return Names[^1];
    }

    public SourceTopic Topic()
    {
        var topic = _numbers.PickEarly((_numbers.Chance(85) ? Vertical : _numbers.Pick(_source.Verticals)).Topics);
        return _numbers.Chance(12) ? topic with { Text = Tool() } : topic;
    }

    /// <summary>A prompt as one line.</summary>
    /// <param name="topics">What it asks about, for the answer to begin with.</param>
    public string Prompt(SectionType section, out IReadOnlyList<SourceTopic> topics)
    {
        topics = [Topic(), Topic()];
        var known = _numbers.Next(100);
        var real = known < 18 ? Vertical.Prompts.Where(p => p.Section == section).Select(p => p.Prompt).ToList() : [];
        if (real.Count == 0)
            return FromFrame(_numbers.Pick(PromptFrames.For(section)), topics);

        var prompt = _numbers.Pick(real);
        return known < 6 || prompt[^1] is not ('?' or '.') ? prompt : $"{prompt[..^1]} {Aside()}{prompt[^1]}";
    }

    /// <summary>A sentence or item from the vertical, seldom from another, with names and turns of its own.</summary>
    public string Sentence(Func<SourceVertical, List<SourceSentence>> pool)
    {
        var vertical = _numbers.Chance(80) ? Vertical : _numbers.Pick(_source.Verticals);
        return Reworded(_numbers.Pick(pool(vertical) is { Count: > 0 } sentences ? sentences : vertical.Sentences));
    }

    public string Reworded(SourceSentence sentence)
    {
        var text = sentence.Text;
        if (sentence.HasName && _numbers.Chance(40))
            return string.Concat(text.AsSpan(0, sentence.Name.Start.Value), Tool(), text.AsSpan(sentence.Name.End.Value));
        if (sentence.Comma > 0 && _numbers.Chance(25) && _numbers.Pick(Vertical.Sentences) is { Comma: > 0 } other)
            return string.Concat(text.AsSpan(0, sentence.Comma), other.Text.AsSpan(other.Comma));
        return sentence.Extends && _numbers.Chance(16) ? $"{text[..^1]} {Aside()}." : text;
    }

    private string FromFrame(string frame, IReadOnlyList<SourceTopic> topics)
    {
        var prompt = new StringBuilder(frame).Replace("{a}", topics[0].Text).Replace("{b}", topics[1].Text);
        if (frame.Contains("{c}", StringComparison.Ordinal))
            prompt.Replace("{c}", Company);
        prompt[0] = char.ToUpperInvariant(prompt[0]);
        return prompt.ToString();
    }

    private string Tool() => Name(_numbers.Chance(60) ? NameKind.Product : NameKind.Library);

    private string Aside() => _numbers.Chance(40)
        ? _numbers.Pick(_companyPhrases).Replace("{0}", Company, StringComparison.Ordinal)
        : _numbers.Pick(_productPhrases).Replace("{0}", Tool(), StringComparison.Ordinal);
}
