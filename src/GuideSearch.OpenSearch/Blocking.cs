namespace GuideSearch.OpenSearch;

/// <summary>Waits for the cluster where a port gives no way to go on meanwhile: builds and operators have a thread of their own.</summary>
internal static class Blocking
{
    public static T Run<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    public static void Run(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}
