using System.Security.Cryptography;
using System.Text.Json;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.QueryLogs;
using GuideSearch.Search;
using GuideSearch.Server.Preparing;
using GuideSearch.Server.Problems;

namespace GuideSearch.Server.Assistants;

/// <summary>
/// The tools: search, one question with its answer, a practice set, and preparation for a posting; each as the API answers it.
/// </summary>
/// <param name="servesFiles">Whether the service hands out files of the content folder.</param>
internal sealed class AssistantTools(IQuestionSearcher searcher, Addresses addresses, Func<bool> servesFiles)
{
    private const int FreshDigits = 8;

    private static readonly TextParameter _id = new("id", "The question, as guide/question: the id that the other tools give.", 601)
    {
        Required = true,
        Example = ExplainParameters.Id.Example,
    };

    public IReadOnlyList<AssistantTool> All =>
    [
        new("search", "Search interview questions",
            "Finds questions of interview guides, best first, each with a passage of its answer. answered=false says that no guide "
            + "answers: the hits then come nearest. facets=none and fields keep the answer short.",
            SearchParameters.Table, SearchAsync),
        new("question", "Read a question and its answer",
            "One question with its whole answer as plain text and as HTML, and its neighbors in the guide.",
            new([_id]), ReadAsync),
        new("draw", "Draw questions to practice with",
            "A practice set: questions spread over sections and guides, none asked twice. Equal seeds draw equal sets. Ask one at a time, "
            + "let the person answer, then compare with the answer that the tool question gives.",
            DrawParameters.Table, DrawAsync),
        new("prepare", "Prepare for a job posting",
            "The questions that the text of a job posting makes likely, by section, with the words of the posting that led to them. The "
            + "text is neither stored nor logged.",
            PrepareParameters.Table, PrepareAsync),
    ];

    private async ValueTask<AssistantAnswer> SearchAsync(ParameterReading reading, CancellationToken cancellationToken)
    {
        var request = SearchQuery.RequestOf(reading);
        var response = await searcher.SearchAsync(request, cancellationToken);
        return new(
            JsonSerializer.SerializeToUtf8Bytes(SearchAnswer.From(response, reading, addresses), ApiJson.Search),
            LoggedQuery.Create(request, response));
    }

    private async ValueTask<AssistantAnswer> ReadAsync(ParameterReading reading, CancellationToken cancellationToken)
    {
        if (!QuestionId.TryParse(reading.Get(_id), null, out var id))
            throw ProblemException.From([new(_id.Name, "must be written guide/question", null)]);

        var found = await searcher.FindQuestionAsync(id, cancellationToken)
            ?? throw new ProblemException(ProblemCodes.QuestionNotFound, ProblemCodes.Meanings[ProblemCodes.QuestionNotFound]);
        var answer = QuestionAnswer.From(found, addresses, servesFiles());
        return new(JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Wire.QuestionAnswer));
    }

    private async ValueTask<AssistantAnswer> DrawAsync(ParameterReading reading, CancellationToken cancellationToken)
    {
        var given = reading.Get(DrawParameters.Seed);
        var isGiven = given.Length > 0 || reading.Has(DrawParameters.Questions);
        var seed = isGiven ? given : RandomNumberGenerator.GetHexString(FreshDigits, lowercase: true);
        var set = await searcher.DrawAsync(DrawParameters.RequestOf(reading, seed), cancellationToken);
        return new(JsonSerializer.SerializeToUtf8Bytes(DrawAnswer.From(set, addresses), ApiJson.Wire.DrawAnswer));
    }

    private async ValueTask<AssistantAnswer> PrepareAsync(ParameterReading reading, CancellationToken cancellationToken)
    {
        var preparation = await Preparer.PrepareAsync(searcher, reading, cancellationToken);
        return new(JsonSerializer.SerializeToUtf8Bytes(PrepareAnswer.From(preparation, addresses), ApiJson.Wire.PrepareAnswer));
    }
}
