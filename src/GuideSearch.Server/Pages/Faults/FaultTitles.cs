using GuideSearch.Diagnostics;

namespace GuideSearch.Server.Pages.Faults;

/// <summary>Problem codes as headings.</summary>
internal static class FaultTitles
{
    public static string Of(string code) => code switch
    {
        ProblemCodes.GuideNotFound => "There is no such guide",
        ProblemCodes.QuestionNotFound => "There is no such question",
        ProblemCodes.RouteNotFound => "Page not found",
        ProblemCodes.NoIndex => "The search is not ready yet",
        ProblemCodes.SchemaMismatch => "The index must be built again",
        ProblemCodes.Overloaded => "Too many searches at once",
        ProblemCodes.ShuttingDown => "The service is stopping",
        ProblemCodes.CursorExpired => "These results have been replaced",
        ProblemCodes.PageTooDeep => "This page lies too deep",
        ProblemCodes.InvalidParameter => "This search cannot be read",
        ProblemCodes.QueryTooLong => "The query is too long",
        ProblemCodes.Internal => "Something failed",
        _ => Sentence(code),
    };

    /// <summary><c>uri-too-long</c> as <c>Uri too long</c>.</summary>
    private static string Sentence(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
