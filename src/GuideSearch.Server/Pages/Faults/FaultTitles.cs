using GuideSearch.Diagnostics;

namespace GuideSearch.Server.Pages.Faults;

/// <summary>Problem codes as headings.</summary>
internal static class FaultTitles
{
    public static string Find(string code) => code switch
    {
        ProblemCodes.GuideNotFound => "Guide not found",
        ProblemCodes.QuestionNotFound => "Question not found",
        ProblemCodes.RouteNotFound => "Page not found",
        ProblemCodes.NoIndex => "The search is not ready yet",
        ProblemCodes.SchemaMismatch => "The index must be rebuilt",
        ProblemCodes.Overloaded => "The service is busy",
        ProblemCodes.ShuttingDown => "The service is shutting down",
        ProblemCodes.CursorExpired => "These results have been replaced",
        ProblemCodes.PageTooDeep => "This page is too deep",
        ProblemCodes.InvalidParameter => "This address is not valid",
        ProblemCodes.QueryTooLong => "The query is too long",
        ProblemCodes.Internal => "Something went wrong",
        _ => Sentence(code),
    };

    /// <summary><c>uri-too-long</c> as <c>Uri too long</c>.</summary>
    private static string Sentence(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
