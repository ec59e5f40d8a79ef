using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Settings;

/// <summary>A setting in force.</summary>
/// <param name="Origin"><c>default</c>, or where the value was written.</param>
internal sealed record SettingValue(SettingKey Key, string Value, string Origin);

/// <summary>Settings that cannot be used; the message has a line for each fault.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults));

/// <summary>The settings in force: flag before environment before file before default.</summary>
/// <param name="Values">Every setting, in the order of <see cref="SettingKey.All"/>.</param>
/// <param name="Warnings">A sentence for every variable that is no setting.</param>
/// <param name="Faults">A sentence for everything that cannot be used; where there is one, the rest is of use for saying so only.</param>
internal sealed record SettingsReading(
    ServerSettings Settings, IReadOnlyList<SettingValue> Values, IReadOnlyList<string> Warnings, IReadOnlyList<string> Faults)
{
    private static readonly SettingKey _content = SettingKey.Find("content")!;
    private static readonly SettingKey _index = SettingKey.Find("index")!;

    /// <summary>Reads all sources and warns on <see cref="CommandContext.Error"/>.</summary>
    /// <exception cref="SettingsException">Something cannot be used; all of it is told at once.</exception>
    public static SettingsReading Create(CommandContext context, params IEnumerable<WrittenSetting>[] flags)
    {
        var reading = Read(context, flags);
        foreach (var warning in reading.Warnings)
            context.Error.WriteLine($"warning: {warning}");
        return reading.Faults.Count > 0 ? throw new SettingsException(reading.Faults) : reading;
    }

    /// <summary>Reads all sources and says nothing.</summary>
    public static SettingsReading Read(CommandContext context, params IEnumerable<WrittenSetting>[] flags)
    {
        var (faults, warnings) = (new List<string>(), new List<string>());
        var file = SettingsFile.Read(context.Folder, faults);
        var variables = SettingsVariables.Read(context.Variables, warnings);
        var settings = new ServerSettings();
        var origins = new Dictionary<SettingKey, string>();
        Apply(file.Concat(variables), settings, origins, faults);
        var configured = settings.Content;
        Apply(flags.SelectMany(f => f), settings, origins, faults);
        if (!origins.ContainsKey(_index) && HasFolderOfItsOwn(settings, configured, origins, context))
        {
            settings.Index = OwnIndex.PathOf(context.FullPath(settings.Content), context);
            origins[_index] = "cache of the folder";
        }

        faults.AddRange(SettingsCheck.FaultsOf(settings).Select(f => Sentence(f, origins)));
        var values = SettingKey.All.Select(k => new SettingValue(k, k.Get(settings), origins.GetValueOrDefault(k, "default")));
        return new(settings, [.. values], warnings, faults);
    }

    private static void Apply(
        IEnumerable<WrittenSetting> all, ServerSettings settings, Dictionary<SettingKey, string> origins, List<string> faults)
    {
        foreach (var written in all)
        {
            if (written.Key.Set(settings, written.Values) is { } fault)
                faults.Add($"{written.Key.Name} ({written.Origin}): {fault}.");
            origins[written.Key] = written.Origin;
        }
    }

    /// <summary>Whether a folder was named on the command line that is not the one of the settings.</summary>
    private static bool HasFolderOfItsOwn(
        ServerSettings settings, string configured, Dictionary<SettingKey, string> origins, CommandContext context)
    {
        return origins.GetValueOrDefault(_content) == WrittenSetting.ContentArgument && settings.Content.Length > 0
            && (configured.Length == 0 || PathOf(settings.Content) != PathOf(configured));

        string PathOf(string folder) => Path.TrimEndingDirectorySeparator(context.FullPath(folder));
    }

    private static string Sentence(SettingsFault fault, Dictionary<SettingKey, string> origins) =>
        SettingKey.Find(fault.Key) is { } key
            ? $"{key.Name} ({origins.GetValueOrDefault(key, "default")}): {fault.Reason.TrimEnd('.')}."
            : $"{fault.Key}: {fault.Reason.TrimEnd('.')}.";
}
