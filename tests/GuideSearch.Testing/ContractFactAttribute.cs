using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GuideSearch.Testing;

/// <summary>
/// A test that engines inherit: skipped for those whose class has a static property <c>WhyNot</c> that gives a reason, such as a cluster
/// that is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("GuideSearch.Testing.ContractFactDiscoverer", "GuideSearch.Testing")]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>Makes the test cases of <see cref="ContractFactAttribute"/>.</summary>
public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) => new ContractTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

/// <summary>A test case that its class may have skipped.</summary>
public sealed class ContractTestCase : XunitTestCase
{
    [Obsolete("Of the runner, which reads test cases back.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(
        IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(messages, display, displayOptions, testMethod)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.ToRuntimeType().GetProperty("WhyNot", BindingFlags.Static | BindingFlags.Public)?.GetValue(null) as string
        ?? base.GetSkipReason(factAttribute);
}
