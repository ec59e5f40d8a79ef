using System.Buffers;
using System.Text.Json;
using GuideSearch.OpenSearch.Http;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>Gathers documents, and sends many at once.</summary>
internal sealed class BulkWriter(ClusterClient client, TimeProvider clock)
{
    /// <summary>Bytes that are sent at once.</summary>
    private const int BatchBytes = 4 << 20;

    /// <summary>How often what a busy node turned away is sent again.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Before what was turned away is sent the second time; each later time it is twice as long.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);
    private static readonly byte[] _lineEnd = [(byte)'\n'];
    private readonly ArrayBufferWriter<byte> _lines = new(2 * BatchBytes);

    public bool IsFull => _lines.WrittenCount >= BatchBytes;

    /// <param name="write">Writes the properties of the document.</param>
    public void Add(string id, Action<Utf8JsonWriter> write)
    {
        AddLine(json =>
        {
            json.WriteStartObject("index");
            json.WriteString("_id", id);
            json.WriteEndObject();
        });
        AddLine(write);
    }

    /// <exception cref="ClusterException">Some are not written.</exception>
    public async Task FlushAsync(string index, CancellationToken cancellationToken)
    {
        if (_lines.WrittenCount == 0)
            return;

        var request = new ClusterRequest(
            HttpMethod.Post, $"{index}/_bulk?filter_path=errors,items.*.status,items.*.error", _lines.WrittenSpan.ToArray())
        {
            IsLines = true,
            Timeout = _timeout,
        };
        for (var attempt = 1; ; attempt++)
        {
            var reply = (await client.SendAsync(request, cancellationToken).ConfigureAwait(false)).Require();
            if (!reply.GetProperty("errors").GetBoolean())
                break;
            if (attempt == MaxAttempts || !reply.GetProperty("items").EnumerateArray().All(IsPassing))
                throw FaultOf(reply);
            await Task.Delay(_pause * (1 << (attempt - 1)), clock, cancellationToken).ConfigureAwait(false);
        }

        _lines.ResetWrittenCount();
    }

    private static bool IsPassing(JsonElement item) => item.EnumerateObject().First().Value is var result
        && result.GetProperty("status").GetInt32() is var status
        && (status is < 300 or >= 500 || (status is 429 && !IsBlocked(result)));

    private static bool IsBlocked(JsonElement result) =>
        result.GetProperty("error").GetProperty("type").ValueEquals("cluster_block_exception");

    private static ClusterException FaultOf(JsonElement reply)
    {
        var error = reply.GetProperty("items").EnumerateArray().Select(item => item.EnumerateObject().First().Value)
            .First(result => result.TryGetProperty("error", out _));
        var cause = error.GetProperty("error");
        var fault = (IsBlocked(error), error.GetProperty("status").GetInt32()) switch
        {
            (true, _) => ClusterFault.Full,
            (_, 429 or >= 500) => ClusterFault.Partial,
            _ => ClusterFault.Failed,
        };
        return new(fault, $"The cluster does not take a document: {cause.GetProperty("type")}: {cause.GetProperty("reason")}");
    }

    private void AddLine(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_lines))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _lines.Write(_lineEnd);
    }
}
