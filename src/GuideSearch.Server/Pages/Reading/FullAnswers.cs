using GuideSearch.Contract.Answers;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>Questions with their answers, as pages show them: links lead on from here.</summary>
internal sealed class FullAnswers(IQuestionSearcher searcher, ServedFiles files, ServerSettings settings)
{
    /// <summary>Words of all answers up to which a page holds them: about 20 kB compressed, a third of its budget.</summary>
    public const int MaxWords = 8_000;

    private AnswerMarkup Markup => files.Markup(settings.PathBase);

    /// <param name="id">Of today, or an earlier one.</param>
    /// <returns>Null when there is no such question or passage.</returns>
    public async ValueTask<QuestionDetails?> FindAsync(QuestionId id, CancellationToken cancellationToken) =>
        await searcher.FindQuestionAsync(id, cancellationToken) is { } found
            ? found with { Question = found.Question with { AnswerHtml = Markup.Write(found) } }
            : null;

    /// <summary>Where a guide is read as it is written; null where it is not handed out.</summary>
    public string? SourceOf(GuideSummary guide) => guide.Files.Contains(guide.Source) ? Markup.FileAddress(guide.Source) : null;

    /// <returns>All of them, or none where they are too long for one page; then each is a link away.</returns>
    public async ValueTask<IReadOnlyDictionary<QuestionId, Question>> ReadAsync(
        IReadOnlyList<QuestionSummary> questions, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<QuestionId, Question>();
        foreach (var listed in questions.Sum(q => q.AnswerWords) <= MaxWords ? questions : [])
        {
            if (await FindAsync(listed.Id, cancellationToken) is { Question: var question })
                answers.Add(listed.Id, question);
        }

        return answers;
    }
}
