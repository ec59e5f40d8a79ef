using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Server.Settings;

/// <summary>How much one request, and all together, may ask of the machine.</summary>
public sealed class LimitSettings
{
    /// <summary>
    /// Time for one search of the service, in milliseconds; then it gives what it has and says <c>timedOut</c>. The command line, where
    /// a search holds up nobody, waits. Default 200.
    /// </summary>
    [Range(1, 10_000)]
    public int SearchMilliseconds { get; set; } = 200;

    /// <summary>Time for one request, in seconds. Default 2.</summary>
    [Range(1, 60)]
    public int RequestSeconds { get; set; } = 2;

    /// <summary>Requests at work at the same time; 0 is twice the number of cores. Default 0.</summary>
    [Range(0, 1024)]
    public int Concurrency { get; set; }

    /// <summary>What <see cref="Concurrency"/> comes to on this machine.</summary>
    public int Slots => Concurrency > 0 ? Concurrency : 2 * Environment.ProcessorCount;

    /// <summary>Requests that may wait for their turn; the next is answered 503 <c>overloaded</c>. Default 32.</summary>
    [Range(0, 10_000)]
    public int Queue { get; set; } = 32;

    /// <summary>
    /// Requests a second that one client may make on the whole; the next is answered 429 <c>too-many-requests</c>. Default 0: no limit,
    /// since the people of an office, and the visitors of a site that asks for them, share one address.
    /// </summary>
    [Range(0, 10_000)]
    public int ClientRate { get; set; }

    /// <summary>Requests that one client may make at once before <see cref="ClientRate"/> holds. Default 50.</summary>
    [Range(1, 100_000)]
    public int ClientBurst { get; set; } = 50;

    /// <summary>Open connections. Default 500.</summary>
    [Range(1, 100_000)]
    public int Connections { get; set; } = 500;

    /// <summary>After SIGTERM: seconds in which it answers but says it is not ready, so that a balancer turns away. Default 5.</summary>
    [Range(0, 60)]
    public int NoticeSeconds { get; set; } = 5;

    /// <summary>After that: seconds for requests under way to finish. Default 20.</summary>
    [Range(1, 120)]
    public int DrainSeconds { get; set; } = 20;
}
