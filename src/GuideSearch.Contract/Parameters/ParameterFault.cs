using System.Globalization;
using System.Text.Json.Serialization;
using GuideSearch.Diagnostics;

namespace GuideSearch.Contract.Parameters;

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Parameter">Its name as given, cut at 64 characters; its value is never repeated.</param>
/// <param name="Reason">What is wrong, to be read behind the name.</param>
/// <param name="Suggestion">The nearest valid name or value; null where none is near.</param>
public sealed record ParameterFault(string Parameter, string Reason, string? Suggestion)
{
    public const int MaxNameLength = 64;

    private string? _pattern;

    /// <summary>Another parameter that the reason names; null where it names none.</summary>
    [JsonIgnore]
    public string? Other { get; private init; }

    /// <summary>One of <see cref="ProblemCodes"/>: what the answer is called when nothing else is wrong.</summary>
    [JsonIgnore]
    public string Code { get; init; } = ProblemCodes.InvalidParameter;

    /// <summary>A fault between two parameters.</summary>
    /// <param name="reason">As <see cref="Reason"/>, with <c>{0}</c> for the name of <paramref name="other"/>.</param>
    public static ParameterFault Create(string parameter, string other, string reason) =>
        new(parameter, Format(reason, other), null) { Other = other, _pattern = reason };

    /// <summary>The reason where parameters go by other names, such as those of options.</summary>
    public string ReasonWith(Func<string, string> nameOf) =>
        _pattern is not null && Other is not null ? Format(_pattern, nameOf(Other)) : Reason;

    private static string Format(string pattern, string name) => string.Format(CultureInfo.InvariantCulture, pattern, name);
}
