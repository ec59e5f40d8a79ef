using GuideSearch.Diagnostics;

namespace GuideSearch.Server.Parameters;

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Parameter">Its name as given, cut at 64 characters; its value is never repeated.</param>
/// <param name="Reason">What is wrong, to be read behind the name.</param>
/// <param name="Suggestion">The nearest valid name or value; null where none is near.</param>
public sealed record ParameterFault(string Parameter, string Reason, string? Suggestion)
{
    public const int LongestName = 64;

    /// <summary>One of <see cref="ProblemCodes"/>: what the answer is called when nothing else is wrong.</summary>
    internal string Code { get; init; } = ProblemCodes.InvalidParameter;
}
