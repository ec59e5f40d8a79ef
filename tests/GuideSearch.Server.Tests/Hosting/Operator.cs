using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>Somebody who holds the key of the service.</summary>
internal static class Operator
{
    public const string Key = "0123456789-of-no-use-elsewhere-9876543210";

    public const string Bearer = $"Bearer {Key}";

    public static string KeyHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    /// <summary>Starts a rebuild and follows it to its end.</summary>
    /// <returns>The id of its task.</returns>
    public static async Task<string> RebuildAsync(HttpClient client, string parameters = "")
    {
        using var response = await client.PostAsync($"/api/v1/admin/rebuild{parameters}", content: null);
        Assert.Equal(202, (int)response.StatusCode);
        var task = await EndAsync(client, response.Headers.Location!);
        return (string)task["id"]!;
    }

    /// <summary>Asks until a task has ended.</summary>
    public static async Task<JsonNode> EndAsync(HttpClient client, Uri task)
    {
        while (true)
        {
            var answer = JsonNode.Parse(await client.GetStringAsync(task.IsAbsoluteUri ? task.PathAndQuery : task.OriginalString))!;
            if ((string)answer["state"]! != "running")
                return answer;
        }
    }
}
