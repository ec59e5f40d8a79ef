using System.Text.Json;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Endpoints;

/// <summary>The members of a JSON object in a body, as tables of parameters read them.</summary>
internal static class BodyPairs
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 4 };

    /// <returns>Names and values in the order of the body; a member that is a list stands there once for each of its values.</returns>
    /// <exception cref="ProblemException">It is not a JSON object of texts, numbers, booleans and lists of these.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or comes too slowly.</exception>
    public static async Task<IReadOnlyList<(string Name, string Value)>> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            throw Refused("The body must be JSON, with the content type application/json.");

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, _options, request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind is JsonValueKind.Object
                ? [.. body.RootElement.EnumerateObject().SelectMany(member => From(member.Name, member.Value))]
                : throw Refused("The body must be a JSON object with the parameters as its members.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Its message may quote the body.
            throw Refused("The body is not valid JSON in UTF-8.");
        }
    }

    /// <summary>One member: a list stands there once for each of its values.</summary>
    /// <exception cref="ProblemException">It is no text, number, boolean or list of these.</exception>
    public static IEnumerable<(string Name, string Value)> From(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(one => (name, TextOf(one))) : [(name, TextOf(value))];

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Refused("A member of the body must be a text, a number, true, false, or a list of these."),
    };

    private static ProblemException Refused(string message) => new(ProblemCodes.BadRequest, message);
}
