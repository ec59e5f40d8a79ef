using GuideSearch.Contract.Parameters;

namespace GuideSearch.Contract.Problems;

/// <summary>A refusal or failure on the wire, as RFC 9457 has it.</summary>
/// <param name="Type">Address of the page that tells what the code means.</param>
/// <param name="Title">The same for every occurrence of the code.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Code">Kebab-case; programs decide by it.</param>
/// <param name="TraceId">Names this request in the log of the service.</param>
/// <param name="Parameters">Every bad parameter, in the order of the query string; empty where parameters are not to blame.</param>
public sealed record ProblemAnswer(
    string Type, string Title, int Status, string Detail, string Code, string TraceId, IReadOnlyList<ParameterFault> Parameters);
