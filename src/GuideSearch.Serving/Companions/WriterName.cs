namespace GuideSearch.Serving.Companions;

/// <summary>How a writer names itself to those who are turned away.</summary>
internal static class WriterName
{
    /// <summary>Process, machine and command: <c>process 17 on build-1 (guidesearch index)</c>.</summary>
    public static string Current => $"process {Environment.ProcessId} on {Environment.MachineName} ({Command()})";

    private static string Command()
    {
        var args = Environment.GetCommandLineArgs();
        var verb = args.Skip(1).FirstOrDefault(a => !a.StartsWith('-'));
        return $"{Path.GetFileNameWithoutExtension(args[0])} {verb}".TrimEnd();
    }
}
