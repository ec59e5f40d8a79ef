using System.Text.Json.Nodes;
using GuideSearch.Guides;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>Questions and answers in the words of schema.org, for search engines that show them.</summary>
/// <remarks>The serializer escapes <c>&lt;</c> in texts, so that no text ends the element the data stands in.</remarks>
internal static class StructuredData
{
    /// <summary>A page about one question.</summary>
    /// <param name="address">The page's canonical address.</param>
    /// <returns>Null for what has no answer or is no question.</returns>
    public static string? From(Question question, string address) =>
        IsAnswered(question) ? Page("QAPage", QuestionOf(question, address)) : null;

    /// <summary>A page with several questions and their answers.</summary>
    /// <returns>Null where none has an answer.</returns>
    public static string? From(IEnumerable<Question> questions)
    {
        JsonNode[] answered = [.. questions.Where(IsAnswered).Select(q => QuestionOf(q, address: null))];
        return answered.Length == 0 ? null : Page("FAQPage", new JsonArray(answered));
    }

    private static bool IsAnswered(Question question) => question is { Kind: DocumentKind.Question, HasAnswer: true };

    private static string Page(string type, JsonNode content) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = type,
        ["mainEntity"] = content,
    }.ToJsonString();

    private static JsonObject QuestionOf(Question question, string? address)
    {
        var answer = new JsonObject { ["@type"] = "Answer", ["text"] = question.Answer };
        if (address is not null)
            answer["url"] = address;

        return new()
        {
            ["@type"] = "Question",
            ["name"] = question.Prompt,
            ["answerCount"] = 1,
            ["acceptedAnswer"] = answer,
        };
    }
}
