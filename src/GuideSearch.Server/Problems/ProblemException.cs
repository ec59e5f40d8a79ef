using GuideSearch.Contract.Parameters;
using GuideSearch.Diagnostics;

namespace GuideSearch.Server.Problems;

/// <summary>A request that is refused. The message is shown to the caller: no secret and no value of theirs stands in it.</summary>
internal sealed class ProblemException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>Every bad parameter; empty where parameters are not to blame.</summary>
    public IReadOnlyList<ParameterFault> Faults { get; private init; } = [];

    /// <summary>All faults in one answer, called by the code they share, or <c>invalid-parameter</c> where they differ.</summary>
    public static ProblemException From(IReadOnlyList<ParameterFault> faults)
    {
        var code = faults.All(f => f.Code == faults[0].Code) ? faults[0].Code : ProblemCodes.InvalidParameter;
        // A reason may be a sentence of its own.
        var sentences = faults.Select(f =>
            $"{f.Parameter}: {f.Reason.TrimEnd('.')}{(f.Suggestion is null ? "." : $"; did you mean {f.Suggestion}?")}");
        return new(code, string.Join(' ', sentences)) { Faults = faults };
    }
}
