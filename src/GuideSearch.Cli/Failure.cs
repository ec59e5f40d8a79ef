using System.Net.Sockets;
using GuideSearch.Cli.Settings;
using GuideSearch.Encoders;
using GuideSearch.Evaluation;
using GuideSearch.Indexing;
using GuideSearch.Search;
using Microsoft.AspNetCore.Connections;

namespace GuideSearch.Cli;

/// <summary>The one place where errors become exit codes and messages.</summary>
internal static class Failure
{
    /// <param name="interrupted">Whether somebody asked the program to stop: then whatever broke, broke because of it.</param>
    public static (ExitCode Code, string Message) From(Exception exception, bool interrupted) => exception switch
    {
        OperationCanceledException when interrupted => (ExitCode.Interrupted, "interrupted; what is live stays live."),
        SettingsException or UsageException or JudgmentsException => (ExitCode.BadUsage, exception.Message),
        ContentFolderException => (ExitCode.ContentRefused, exception.Message),
        GenerationException => (ExitCode.NoIndex, exception.Message),
        IndexBusyException => (ExitCode.Busy, exception.Message),
        IndexStorageException or EncoderException => (ExitCode.Failed, exception.Message),
        SearchException { Error: SearchError.NoIndex or SearchError.SchemaMismatch } =>
            (ExitCode.NoIndex, exception.Message),
        SearchException { Error: SearchError.ClusterUnavailable } => (ExitCode.Failed, exception.Message),
        SearchException => (ExitCode.BadUsage, exception.Message),
        IOException { InnerException: AddressInUseException } =>
            (ExitCode.Failed, $"{exception.Message.TrimEnd('.')}; stop what listens there, or choose another with --urls."),
        SocketException => (ExitCode.Failed, $"cannot listen there: {exception.Message}; choose another address or port with --urls."),
        IOException or UnauthorizedAccessException => (ExitCode.Failed, exception.Message),
        _ => (ExitCode.Failed, $"this should not happen; please report it.{Environment.NewLine}{exception}"),
    };
}

/// <summary>An argument that the parser took and the command cannot use; the message says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
