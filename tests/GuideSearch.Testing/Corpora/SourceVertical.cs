using GuideSearch.Guides;

namespace GuideSearch.Testing.Corpora;

/// <summary>What the real guides of one vertical are made of.</summary>
internal sealed class SourceVertical(string category, string name)
{
    public string Category { get; } = category;

    public string Name { get; } = name;

    /// <summary>Names of professions: "Data Engineer".</summary>
    public List<string> Roles { get; } = [];

    /// <summary>Each as often as guides bear it, so that common tags stay common.</summary>
    public List<string> Tags { get; } = [];

    public List<SourceSentence> Sentences { get; } = [];

    public List<SourceSentence> Items { get; } = [];

    /// <summary>Sentences about the position itself.</summary>
    public List<SourceSentence> About { get; } = [];

    public List<string> Tables { get; } = [];

    public List<string> Fences { get; } = [];

    /// <summary>One for each real answer.</summary>
    public List<IReadOnlyList<AnswerBlock>> Answers { get; } = [];

    public List<SourceTopic> Topics { get; } = [];

    public List<(SectionType Section, string Prompt)> Prompts { get; } = [];
}
