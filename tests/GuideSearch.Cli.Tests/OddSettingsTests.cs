using CsCheck;
using GuideSearch.Cli.Settings;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>Settings that nobody means: each is taken, or refused by its name in one line; none ends in a stack trace.</summary>
[Trait("Fault", "F10")]
public sealed class OddSettingsTests : IDisposable
{
    private static readonly string[] _values =
    [
        "1", "-1", "0", "1e400", "99999999999999999999", "true", "null", "\"\"", "\"x\"", "\"true\"", "[]", "[\"a\", \"b\"]", "[1]", "[null]", "[[]]",
        "{}", "{ \"x\": 1 }", "\"\\ud800\"", "[\"\\udc00\"]", "\"a\\u0000b\"", "\"\\u202e\\n\"", "\"../..\"", "\"http://127.0.0.1:0\"", "\"https://x\"",
        "\"category=DevOps\"", "{ \"difficulty\": { \"label\": \"\\ud800\" } }", "{ \"a b\": { \"order\": [1, null] } }", "{ \"d\": { \"label\": {} } }",
        "\"10.0.0.0/8\"", "\"*\"", "1.5", "\"1,5\"", "[\"*\", \"https://a.example\"]",
    ];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("{ \"content\": \"\\ud800\" }", "half a character")]
    [InlineData("{ \"\\ud800\": 1 }", "half a character")]
    [InlineData("{ \"allowedHosts\": [\"a\", \"\\udc00\"] }", "half a character")]
    [InlineData("{ \"facets\": { \"d\": { \"label\": \"\\ud800\" } } }", "facets")]
    [InlineData("{ \"facets\": { \"\\ud800\": {} } }", "facets")]
    [InlineData("{ \"index\": \"a\\u0000b\" }", "index")]
    [InlineData("{ \"content\": \"a\\u0000b\" }", "content")]
    [InlineData("{ \"queryLog\": { \"folder\": \"\\u0000\" } }", "queryLog.folder")]
    public async Task Half_a_character_and_a_sign_that_no_path_holds_are_refused_by_name(string json, string name)
    {
        _place.Write("guidesearch.json", json);

        foreach (var command in (string[])["config show", "check", "index", "serve", "status"])
        {
            var outcome = await _place.RunAsync(command.Split(' '));

            Assert.Equal((command, ExitCode.BadUsage), (command, outcome.Code));
            Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
            AssertPlain(outcome, json);
        }
    }

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public Task Random_settings_are_taken_or_refused_by_name()
    {
        var member = Gen.Select(
            Gen.OneOf<string>(Gen.OneOf(SettingKey.All.Select(key => key.Name).ToArray()), Gen.String[0, 5]), Gen.OneOf(_values), (name, value) => Member(name, value));
        var file = Gen.OneOf<string>(
            member.Array[0, 5].Select(members => $"{{ {string.Join(", ", members)} }}"),
            Gen.OneOf("{", "}", "[", "]", "\"", ":", ",", "content", "\\ud800", "//", "/*", "\n", "1", "\0").Array[0, 20].Select(pieces => string.Concat(pieces)));
        return file.SampleAsync(
            async json =>
            {
                _place.Write("guidesearch.json", json);
                var outcome = await _place.RunAsync("config", "show");

                Assert.True(outcome.Code is ExitCode.Done or ExitCode.BadUsage, $"{outcome.Code}: {json}");
                Assert.Equal(outcome.Code is ExitCode.BadUsage, outcome.Error.Contains("guidesearch: ", StringComparison.Ordinal));
                AssertPlain(outcome, json);
            },
            seed: LongRun.Seed("0N0XIzNsQ0O2"), iter: LongRun.Count(400), threads: 1);
    }

    /// <summary>A member for each level of a name.</summary>
    private static string Member(string name, string value) => name.Split('.') is [var outer, var inner]
        ? $"{System.Text.Json.JsonSerializer.Serialize(outer)}: {{ {System.Text.Json.JsonSerializer.Serialize(inner)}: {value} }}"
        : $"{System.Text.Json.JsonSerializer.Serialize(name)}: {value}";

    private static void AssertPlain(Outcome outcome, string json)
    {
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", outcome.Error, StringComparison.Ordinal);
        Assert.False(outcome.Error.Any(c => char.IsControl(c) && c != '\n'), json);
    }
}
