using System.CommandLine;
using GuideSearch.Cli.Commands;
using GuideSearch.Cli.Output;

namespace GuideSearch.Cli;

/// <summary>The program: reads the command line, runs one command, and turns whatever happens into a message and an exit code.</summary>
internal static class GuideSearchProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new Interruption();
        var code = await RunAsync(args, CommandContext.OfProcess() with { ReleaseSignals = interruption.Release }, interruption.Token);
        await Engines.SettledAsync();
        return (int)code;
    }

    public static async Task<ExitCode> RunAsync(string[] args, CommandContext context, CancellationToken cancellationToken)
    {
        context = context with { Out = new VisibleWriter(context.Out), Error = new VisibleWriter(context.Error) };
        try
        {
            return await RunCommandAsync(args, context, cancellationToken);
        }
        catch (Exception e)
        {
            var (code, message) = Failure.From(e, cancellationToken.IsCancellationRequested);
            await context.Error.WriteLineAsync($"guidesearch: {message}");
            return code;
        }
        finally
        {
            await context.Out.FlushAsync(CancellationToken.None);
            await context.Error.FlushAsync(CancellationToken.None);
        }
    }

    private static async Task<ExitCode> RunCommandAsync(string[] args, CommandContext context, CancellationToken cancellationToken)
    {
        var parsed = Verbs.Root(context).Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is not HelpText && UsageFaults.Find(parsed, args) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
                await context.Error.WriteLineAsync($"guidesearch: {fault}");
            await context.Error.WriteLineAsync($"See '{UsageFaults.CommandOf(parsed)} --help'.");
            return ExitCode.BadUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return (ExitCode)await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
