namespace GuideSearch.Server.Tests.Contract;

/// <summary>Addresses that make each route show all that its schema knows.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Create(string path) => path switch
    {
        "/api/v1/search" =>
        [
            path, $"{path}?q=overfitting+conflict&highlight=html&snippets=3&explain=true&kind=any", $"{path}?q=nothing-like-it",
            $"{path}?q=conflict+-customer+tag:python&size=1&facetSize=1", $"{path}?sort=asked&similar=collapse",
        ],
        "/api/v1/suggest" => [path, $"{path}?q=conf", $"{path}?q=pytohn", $"{path}?q=machine+l&size=10"],
        "/api/v1/facets" => [path],
        "/api/v1/facets/{name}" => ["/api/v1/facets/tag?valuePrefix=p", "/api/v1/facets/guide?q=conflict"],
        "/api/v1/explain" =>
        [
            $"{path}?q=conflict&id=sales-interview-guide/tell-me-about-a-conflict-with-a-customer",
            $"{path}?q=overfitting&id=sales-interview-guide/tell-me-about-a-conflict-with-a-customer",
        ],
        "/api/v1/guides" => [path, $"{path}?size=1", $"{path}?tag=python"],
        "/api/v1/guides/{slug}" => ["/api/v1/guides/machine-learning-interview-guide", "/api/v1/guides/sales-interview-guide"],
        "/api/v1/questions/{guide}/{question}" =>
        [
            "/api/v1/questions/machine-learning-interview-guide/what-is-a-confusion-matrix",
            "/api/v1/questions/sales-interview-guide/tell-me-about-a-conflict-with-a-customer",
        ],
        "/api/v1/questions/{guide}/{question}/similar" or "/api/v1/questions/{guide}/{question}/next" =>
        [
            path.Replace("{guide}/{question}", "sales-interview-guide/tell-me-about-a-conflict-with-a-customer"),
            path.Replace("{guide}/{question}", "machine-learning-interview-guide/what-is-a-confusion-matrix"),
        ],
        "/api/v1/draw" => [$"{path}?seed=monday", $"{path}?seed=x&n=1&q=conflict", path, $"{path}?id=machine-learning-interview-guide/what-is-a-confusion-matrix"],
        "/api/v1/admin/reports/top" or "/api/v1/admin/reports/zero-results" or "/api/v1/admin/reports/slow" or "/api/v1/admin/reports/gaps"
            or "/api/v1/admin/tasks/{id}" or "/api/v1/admin/generations" => [path],
        "/api/v1/status" or "/health/live" or "/health/ready" => [path],
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "Give a sample for the new route."),
    };
}
