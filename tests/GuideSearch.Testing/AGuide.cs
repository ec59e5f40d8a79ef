using GuideSearch.Guides;

namespace GuideSearch.Testing;

/// <summary>Builds a guide from what a test cares about; the rest is plain and valid.</summary>
/// <example><c>AGuide.Named("data-engineer").Tagged("SQL").Asking("What is a join?", "It pairs rows.").Build()</c></example>
public sealed class AGuide
{
    private readonly List<Question> _documents = [];
    private Guide _guide;

    private AGuide(string slug) => _guide = new()
    {
        Slug = slug,
        Title = char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' '),
        Category = "Technical",
        Vertical = "Data",
        Source = new($"{slug}.md"),
        Documents = [],
    };

    public static AGuide Named(string slug) => new(slug);

    public AGuide Titled(string title) => With(g => g with { Title = title });

    public AGuide Tagged(params string[] tags) => With(g => g with { Tags = tags });

    public AGuide In(string category, string vertical) => With(g => g with { Category = category, Vertical = vertical });

    public AGuide Published(DateOnly date) => With(g => g with { Published = date });

    /// <summary>Changes any property of the guide.</summary>
    public AGuide With(Func<Guide, Guide> change)
    {
        _guide = change(_guide);
        return this;
    }

    /// <summary>Adds a question; <paramref name="change"/> may alter any property of it.</summary>
    public AGuide Asking(
        string prompt, string answer = "", SectionType section = SectionType.Technical, Func<Question, Question>? change = null) =>
        Add(prompt, answer, section, DocumentKind.Question, change);

    /// <summary>Adds an overview passage.</summary>
    public AGuide Telling(string heading, string text, Func<Question, Question>? change = null) =>
        Add(heading, text, SectionType.Overview, DocumentKind.Overview, change);

    public Guide Build() => _guide with { Documents = [.. _documents] };

    private AGuide Add(string prompt, string answer, SectionType section, DocumentKind kind, Func<Question, Question>? change)
    {
        var line = 10 + (_documents.Count * 10);
        var name = SectionTypes.NameOf(section);
        var question = new Question
        {
            Id = new(_guide.Slug, $"q{_documents.Count + 1}"),
            Kind = kind,
            Prompt = prompt,
            Number = kind is DocumentKind.Question ? _documents.Count + 1 : null,
            Section = section,
            SectionTitle = char.ToUpperInvariant(name[0]) + name[1..] + " Questions",
            Answer = answer,
            AnswerHtml = answer.Length == 0 ? "" : $"<p>{System.Net.WebUtility.HtmlEncode(answer)}</p>",
            Source = new(_guide.Source.Path, line),
            EndLine = line + 5,
        };
        _documents.Add(change?.Invoke(question) ?? question);
        return this;
    }
}
