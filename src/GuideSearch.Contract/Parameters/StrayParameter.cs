namespace GuideSearch.Contract.Parameters;

/// <summary>A parameter that a page passed over although it resembles one of its own.</summary>
/// <param name="Name">As given, cut at <see cref="ParameterFault.MaxNameLength"/> characters.</param>
/// <param name="Meant">The parameter it resembles.</param>
public sealed record StrayParameter(string Name, string Meant);
