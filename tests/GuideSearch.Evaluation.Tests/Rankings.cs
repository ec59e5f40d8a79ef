using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests;

/// <summary>Builds judged queries and what a ranking made of them.</summary>
internal static class Rankings
{
    public static QueryScore Score(string id, string type, (string, int)[] judged, params string[] found)
    {
        var query = Query(id, type, judged);
        return new(query, EvaluationRun.Grade(query, [.. found.Select((f, index) => Hit(f, "a.md", index + 1))]));
    }

    public static JudgedQuery Query(string id, string type, params (string Name, int Grade)[] judged) =>
        new(id, type, "any words", judged.ToDictionary(j => j.Name, j => j.Grade));

    public static SearchHit Hit(string id, string path, int line) => new()
    {
        Id = QuestionId.Parse(id, null),
        Kind = DocumentKind.Question,
        Rank = 1,
        Score = 1,
        Prompt = new("What?", []),
        Guide = new("guide", "Guide", "Category", "Vertical"),
        Section = SectionType.Technical,
        Tags = [],
        HasAnswer = true,
        AnswerWords = 1,
        Source = new(path, line),
    };
}
