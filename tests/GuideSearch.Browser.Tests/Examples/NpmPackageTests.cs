using GuideSearch.Browser.Tests.Hosting;

namespace GuideSearch.Browser.Tests.Examples;

/// <summary>The package as it is published, in a project that installs it.</summary>
public sealed class NpmPackageTests(NpmProject project) : IClassFixture<NpmProject>
{
    [NpmFact]
    public async Task It_holds_what_the_service_serves_and_nothing_else()
    {
        var listed = await CommandLine.RunAsync(await project.ReadyAsync(), "tar", "-tzf", project.Package);

        var served = Directory.GetFiles(Repository.File("src/GuideSearch.Server/wwwroot/embed")).Select(Path.GetFileName);
        Assert.Equal(
            served.Select(name => $"package/dist/{name}").Concat(["package/LICENSE", "package/README.md", "package/package.json"]).Order(StringComparer.Ordinal),
            listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [NpmFact]
    public async Task Its_examples_compile_under_strict_and_its_types_agree_with_the_contract()
    {
        var folder = await project.ReadyAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), await project.Service.Client.GetStringAsync("/openapi/v1.json"));
        await CommandLine.RunAsync(folder, "npx", "openapi-typescript", "openapi.json", "-o", "contract/api.d.ts");

        await CommandLine.RunAsync(folder, "npx", "tsc");
    }

    [NpmFact]
    public async Task The_contract_keeps_every_recommended_rule_of_Redocly()
    {
        var folder = await project.ReadyAsync();
        foreach (var document in new[] { "/openapi/v1.json", "/api/v1/admin/openapi.json" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "linted.json"), await project.Service.Client.GetStringAsync(document));
            await CommandLine.RunAsync(folder, "npx", "redocly", "lint", "linted.json", "--extends", "recommended");
        }
    }

    [NpmFact]
    public async Task A_server_imports_the_element_as_a_name_and_asks_with_the_client()
    {
        var folder = await project.ReadyAsync();

        Assert.Equal("function invalid-endpoint", (await CommandLine.RunAsync(folder, "node", "node/import.mjs")).Trim());
    }

    [NpmFact]
    public async Task Every_call_of_the_client_is_answered()
    {
        var folder = await project.ReadyAsync();
        await CommandLine.RunAsync(folder, "npx", "tsc", "--project", "programs.json");

        var said = await CommandLine.RunAsync(folder, "node", "built/typescript/everything.js", project.Address);

        Assert.Equal(
            [
                "find: 2 questions, Tell me about a conflict",
                "facets: tag category vertical section guide has",
                "draw: 2 questions by the seed monday",
                "search: overtaken, then 2 hits",
                "error: invalid-parameter 400",
            ],
            said.Split('\n').Where(line => line.Split(':')[0] is "find" or "facets" or "draw" or "search" or "error").Select(line => line.Split("; tags")[0].Split(" with a ")[0]));
        Assert.Matches("suggest: .*conflict", said);
        Assert.Matches("prepare: [1-3] questions", said);
        Assert.Matches("question: [1-9][0-9]+ characters of HTML", said);
    }

    [NpmFact]
    public async Task React_renders_element_and_results_on_a_server()
    {
        var folder = await project.ReadyAsync();
        await CommandLine.RunAsync(folder, "npx", "tsc", "--project", "programs.json");

        var html = await CommandLine.RunAsync(folder, "node", "built/react/server.js", project.Address);

        Assert.Contains($"<guide-search endpoint=\"{project.Address}\" facets=\"section tag\" per-page=\"5\">", html, StringComparison.Ordinal);
        Assert.Contains("Tell me about a conflict with a customer.</a>", html, StringComparison.Ordinal);
    }
}
