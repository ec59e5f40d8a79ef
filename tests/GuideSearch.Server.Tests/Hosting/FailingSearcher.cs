using System.Reflection;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>A searcher that fails whatever it is asked, as a part of it with a fault would.</summary>
public class FailingSearcher : DispatchProxy
{
    public Exception Fault { get; set; } = new InvalidOperationException();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw Fault;
}
