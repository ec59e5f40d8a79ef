using System.Globalization;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Testing.Corpora;

/// <summary>Writes one guide: front matter, the role, the sections with their questions, a conclusion.</summary>
internal sealed class GuideWriter
{
    private static readonly (SectionType Type, string Title, int Share)[] _sections =
    [
        (SectionType.Technical, "Technical Questions", 44),
        (SectionType.Behavioral, "Behavioral Questions", 20),
        (SectionType.Situational, "Situational Questions", 16), (SectionType.ProblemSolving, "Problem-Solving Questions", 14),
        (SectionType.Additional, "Additional Questions", 6),
    ];

    private static readonly string[] _marks =
        ["#### Question {0}: {1}", "#### {0}. {1}", "#### **{0}. {1}**", "#### {1}", "#### Q{0}: {1}"];

    private static readonly string[] _ranks = ["", "", "Senior ", "Lead ", "Junior ", "Principal ", "Associate "];
    private static readonly string[] _purposes =
        ["Interview Guide", "Interview Preparation", "Interview Help", "Interview Questions and Answers"];

    private static readonly DateOnly _firstDay = new(2022, 1, 1);

    private readonly SeededNumbers _numbers;
    private readonly GuideVoice _voice;
    private readonly AnswerWriter _answers;
    private readonly StringBuilder _text = new();
    private readonly List<string> _prompts = [];
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _mark;

    public GuideWriter(SourceGuides source, SeededNumbers numbers)
    {
        _numbers = numbers;
        _voice = new(source, numbers);
        _answers = new(_voice, numbers, _text);
        _mark = numbers.Pick(_marks);
    }

    /// <param name="number">Of the guide in its corpus; part of the file's name.</param>
    public SyntheticGuide Write(int number, int questions)
    {
        var (role, name) = (_numbers.Pick(_voice.Vertical.Roles), _voice.Name(NameKind.Product));
        var place = _numbers.Chance(40) ? $" at {_voice.Company}" : "";
        var title = $"{_numbers.Pick(_ranks)}{role}{place} {_numbers.Pick(_purposes)}";
        FrontMatter(title, name);
        var body = _text.Length;
        About("Role Overview", 3);
        About("Education and Certifications", 3);
        _text.Append("## Interview Questions and Answers\n\n");
        foreach (var section in Sections(questions))
            Section(section.Type, section.Title, section.Count);
        About("Conclusion", 2);
        var (file, text) = (string.Create(CultureInfo.InvariantCulture, $"{Slug(title)}-{number:00000}.md"), _text.ToString());
        return new(file, text, _prompts, [.. _voice.Names.Where(text[body..].Contains)]);
    }

    private void FrontMatter(string title, string name)
    {
        var tags = Enumerable.Range(0, 3 + _numbers.Next(4)).Select(_ => _numbers.Pick(_voice.Vertical.Tags))
            .Prepend("Interview Prep").Distinct(StringComparer.Ordinal);
        _text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            ---
            term: "{title}"
            description: "Questions and answers about {_voice.Topic().Text}, {_voice.Topic().Text} and {name}."
            category: "{_voice.Vertical.Category}"
            vertical: "{_voice.Vertical.Name}"
            pubDate: {_firstDay.AddDays(_numbers.Next(1_400)):yyyy-MM-dd}
            author: "GuideSearch Editors"
            tags: [{string.Join(", ", tags.Select(tag => $"\"{tag}\""))}]
            ---


            """).ReplaceLineEndings("\n"));
    }

    private void About(string heading, int sentences)
    {
        var about = Enumerable.Range(0, sentences + _numbers.Next(3)).Select(_ => _voice.Sentence(v => v.About));
        _text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{string.Join(' ', about)}\n\n");
    }

    /// <summary>Every question falls into a section by the sections' shares; a section without one is left out.</summary>
    private IEnumerable<(SectionType Type, string Title, int Count)> Sections(int questions)
    {
        var counts = new int[_sections.Length];
        for (var i = 0; i < questions; i++)
        {
            var (section, at) = (0, _numbers.Next(100));
            while ((at -= _sections[section].Share) >= 0)
                section++;
            counts[section]++;
        }

        return _sections.Zip(counts, (section, count) => (section.Type, section.Title, count)).Where(section => section.count > 0);
    }

    private void Section(SectionType type, string title, int count)
    {
        _text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        while (count-- > 0)
        {
            var prompt = NewPrompt(type, out var topics);
            _prompts.Add(prompt);
            _text.AppendFormat(CultureInfo.InvariantCulture, _mark, _prompts.Count, prompt).Append("\n\n");
            _answers.Write(topics);
        }
    }

    private string NewPrompt(SectionType type, out IReadOnlyList<SourceTopic> topics)
    {
        string prompt;
        do
            prompt = _voice.Prompt(type, out topics);
        while (!_asked.Add(Slug(prompt)));
        return prompt;
    }

    private static string Slug(string text) =>
        string.Join('-', text.ToLowerInvariant().Split([.. " .,:;/()&'\"`?!#+*"], StringSplitOptions.RemoveEmptyEntries));
}
