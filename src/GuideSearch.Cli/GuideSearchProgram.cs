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
        return (int)await RunAsync(args, CommandContext.OfProcess() with { ReleaseSignals = interruption.Release }, interruption.Token);
    }

    public static async Task<ExitCode> RunAsync(string[] args, CommandContext surroundings, CancellationToken cancellationToken)
    {
        surroundings = surroundings with { Out = new VisibleWriter(surroundings.Out), Error = new VisibleWriter(surroundings.Error) };
        try
        {
            return await RunCommandAsync(args, surroundings, cancellationToken);
        }
        catch (Exception e)
        {
            var (code, message) = Failure.From(e, cancellationToken.IsCancellationRequested);
            await surroundings.Error.WriteLineAsync($"guidesearch: {message}");
            return code;
        }
        finally
        {
            await surroundings.Out.FlushAsync(CancellationToken.None);
            await surroundings.Error.FlushAsync(CancellationToken.None);
        }
    }

    private static async Task<ExitCode> RunCommandAsync(string[] args, CommandContext surroundings, CancellationToken cancellationToken)
    {
        var parsed = Verbs.Root(surroundings).Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is not HelpText && UsageFaults.Find(parsed, args) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
                await surroundings.Error.WriteLineAsync($"guidesearch: {fault}");
            await surroundings.Error.WriteLineAsync($"See '{UsageFaults.CommandOf(parsed)} --help'.");
            return ExitCode.BadUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return (ExitCode)await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
