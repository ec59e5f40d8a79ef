using System.CommandLine;
using GuideSearch.Cli.Settings;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Generations;

/// <summary>The generations of the index that the settings name.</summary>
/// <param name="Folder">Of the index, as written.</param>
internal sealed record OpenArchive(IGenerationArchive Archive, ServerSettings Settings, string Folder)
{
    public const string Naming = $"as in 'generations list', or {GenerationNames.Live} or {GenerationNames.Previous}";

    public static OpenArchive Create(CommandContext context, ParseResult parsed, Option<string?> index)
    {
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(index))).Settings;
        return new(Engines.Open(settings, context).Archive, settings, settings.Index);
    }

    /// <summary>All of them, newest first.</summary>
    /// <exception cref="GenerationException">There is none.</exception>
    public IReadOnlyList<ArchivedGeneration> List() => Archive.List() is { Count: > 0 } generations
        ? generations
        : throw new GenerationException($"There is no index in '{Folder}'; run 'guidesearch index'.");

    /// <exception cref="UsageException">There is no such generation.</exception>
    public string IdOf(string name)
    {
        var generations = List();
        var found = GenerationNames.Resolve(generations, name);
        if (found is null && name == GenerationNames.Previous)
            throw new UsageException($"there is no generation before the live one in '{Folder}'; name two as in 'generations list'.");
        return found ?? throw new UsageException(
            $"there is no generation '{name}' in '{Folder}'{NameSuggestion.For(name, generations.Select(g => g.Id))}");
    }
}
