using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GuideSearch.Server.Pages.Reference;

/// <summary>Reads an OpenAPI document as people read it. Total: what a document does not hold is left out.</summary>
public static partial class ContractReader
{
    private const string RecordPath = "#/components/schemas/";

    public static ReferenceView Read(JsonNode contract)
    {
        var operations = Operations(contract).ToList();
        var everywhere = OutcomesOfAll(operations);
        var told = new Dictionary<string, NamedText>(StringComparer.Ordinal);
        var texts = operations.ConvertAll(operation => (operation.Tag, Text: Tell(operation, told, everywhere)));
        var groups =
            from tag in contract["tags"]?.AsArray() ?? []
            let name = TextOf(tag, "name")
            let own = texts.Where(o => o.Tag == name).Select(o => o.Text).ToList()
            where own.Count > 0
            select new OperationGroup(name, TextOf(tag, "description"), own);
        return new(TextOf(contract["info"], "description"), [.. groups], everywhere, [.. Records(contract)]);
    }

    /// <summary>An operation with what it is the first to take; what was told before is named alone.</summary>
    /// <param name="told">What was told before, by name; gets what this operation tells.</param>
    private static OperationText Tell(Operation operation, Dictionary<string, NamedText> told, List<OutcomeText> everywhere)
    {
        var known = operation.Inputs.Where(input => told.GetValueOrDefault(input.Name) == input).ToList();
        var own = operation.Inputs.Except(known).ToList();
        return operation.Text with
        {
            Own = [.. own.Select(input => input with { IsFirst = told.TryAdd(input.Name, input) })],
            Shared = [.. known.Select(input => input.Name)],
            Outcomes = [.. operation.Text.Outcomes.Where(o => !everywhere.Exists(e => e.Status == o.Status))],
        };
    }

    private static List<OutcomeText> OutcomesOfAll(List<Operation> operations) =>
    [
        .. from outcome in operations.FirstOrDefault()?.Text.Outcomes ?? []
           where outcome.Codes.Count > 0 && operations.TrueForAll(operation => HasCodes(operation, outcome))
           select outcome,
    ];

    private static bool HasCodes(Operation operation, OutcomeText outcome) =>
        operation.Text.Outcomes.Any(o => o.Status == outcome.Status && o.Codes.SequenceEqual(outcome.Codes));

    /// <summary>An example of a query: what is required, else the first parameter that has one.</summary>
    private static string QueryOf(JsonArray parameters)
    {
        var examples = parameters.Where(p => TextOf(p, "in") == "query" && p!["example"] is not null).ToList();
        var wanted = examples.Where(p => p!["required"]?.GetValue<bool>() is true).ToList();
        return string.Join('&', (wanted.Count > 0 ? wanted : examples.Take(1)).Select(
            p => $"{TextOf(p, "name")}={Escape(p!["example"]!)}"));
    }

    private static string Escape(JsonNode example) =>
        Uri.EscapeDataString($"{(example is JsonArray list ? list[0] : example)}").Replace("%20", "+", StringComparison.Ordinal);

    private static IEnumerable<Operation> Operations(JsonNode contract) =>
        from path in contract["paths"]?.AsObject() ?? []
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject
        let parameters = operation.Value!["parameters"]?.AsArray() ?? []
        let body = operation.Value["requestBody"]?["content"]?["application/json"]?["schema"]
        let text = new OperationText(
            TextOf(operation.Value, "operationId"), operation.Key.ToUpperInvariant(), path.Key, TextOf(operation.Value, "summary"))
        {
            NeedsKey = operation.Value["security"] is JsonArray { Count: > 0 },
            Query = QueryOf(parameters),
            IsCertain = !parameters.Any(p => p!["required"]?.GetValue<bool>() is true),
            Body = body is null ? null : BodyOf(body),
            Outcomes = [.. Outcomes(operation.Value)],
        }
        select new Operation(TextOf(operation.Value["tags"]?[0], null), text, [.. body is null ? Inputs(parameters) : Members(body)]);

    private static IEnumerable<NamedText> Inputs(JsonArray parameters) =>
        from parameter in parameters
        select Named(TextOf(parameter, "name"), parameter!["schema"], TextOf(parameter, "description"),
            parameter["required"]?.GetValue<bool>() is true);

    private static IEnumerable<RecordText> Records(JsonNode contract) =>
        from schema in contract["components"]?["schemas"]?.AsObject() ?? []
        let members = Members(schema.Value!).ToList()
        where members.Count > 0
        orderby schema.Key
        select new RecordText(schema.Key, members);

    private static IEnumerable<NamedText> Members(JsonNode schema) =>
        from member in schema["properties"]?.AsObject() ?? []
        let required = schema["required"]?.AsArray().Any(name => (string?)name == member.Key) is true
        select Named(member.Key, member.Value, TextOf(member.Value, "description"), required);

    private static NamedText Named(string name, JsonNode? schema, string description, bool isRequired)
    {
        var (type, record) = TypeOf(schema);
        return new(name, type, record, description, isRequired);
    }

    private static (string Type, string? Record) TypeOf(JsonNode? schema)
    {
        if (schema?["$ref"] is { } reference)
            return ("", ((string)reference!).Replace(RecordPath, "", StringComparison.Ordinal));
        if (schema?["items"] is { } items)
            return TypeOf(items) is var (type, record) && record is null ? ($"list of {type}", null) : ("list of", record);
        if (schema?["enum"] is JsonArray choices)
            return (string.Join(" | ", choices.Select(choice => $"{choice}")) + DefaultOf(schema), null);
        if (schema?["additionalProperties"] is JsonObject values)
            return TypeOf(values) is var (of, made) && made is null ? ($"object of {of}", null) : ("object of", made);

        return (TypeName(schema) + BoundsOf(schema) + DefaultOf(schema), null);
    }

    private static string TypeName(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray several => string.Join(" or ", several.Select(type => $"{type}")),
        { } type => (string)type! == "string" ? "text" : (string)type!,
        _ => "any",
    };

    private static string BoundsOf(JsonNode? schema) =>
        schema?["minimum"] is { } least && schema["maximum"] is { } most ? $", {least} to {most}" : "";

    private static string DefaultOf(JsonNode? schema) => $"{schema?["default"]}" is { Length: > 0 } text ? $", default {text}" : "";

    private static IEnumerable<OutcomeText> Outcomes(JsonNode operation) =>
        from response in operation["responses"]?.AsObject() ?? []
        let description = TextOf(response.Value, "description")
        let codes = Code().Matches(description).Select(match => match.Groups[1].Value).ToList()
        let media = response.Value!["content"]?.AsObject().FirstOrDefault().Value
        select new OutcomeText(
            response.Key, codes.Count > 0 ? "" : description, codes.Count > 0 ? null : TypeOf(media?["schema"]).Record, codes);

    /// <summary>What must be in a body, or its first member.</summary>
    private static string BodyOf(JsonNode schema)
    {
        var names = schema["required"]?.AsArray().Select(name => $"{name}").ToList() ?? [];
        var first = names.Count > 0 ? names : (schema["properties"]?.AsObject() ?? []).Take(1).Select(p => p.Key).ToList();
        return $"{{{string.Join(',', first.Select(name => $"\"{name}\":\"…\""))}}}";
    }

    /// <param name="Inputs">Its parameters, or the members of its body.</param>
    private sealed record Operation(string Tag, OperationText Text, IReadOnlyList<NamedText> Inputs);

    private static string TextOf(JsonNode? node, string? name) => (string?)(name is null ? node : node?[name]) ?? "";

    /// <summary>A problem code as descriptions of responses name it.</summary>
    [GeneratedRegex("`([a-z-]+)`: ")]
    private static partial Regex Code();
}
