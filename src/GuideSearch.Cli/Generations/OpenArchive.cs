using System.CommandLine;
using GuideSearch.Cli.Settings;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Generations;

/// <summary>The generations of the index that the settings name, and the words by which an operator names one.</summary>
/// <param name="Folder">Of the index, as written.</param>
internal sealed record OpenArchive(IGenerationArchive Archive, ServerSettings Settings, string Folder)
{
    /// <summary>Names the generation that the pointer names.</summary>
    public const string Live = "live";

    /// <summary>Names the newest generation before the live one.</summary>
    public const string Previous = "previous";

    public const string Naming = $"as in 'generations list', or {Live} or {Previous}";

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
        var live = generations.FirstOrDefault(g => g.Live)?.Id;
        var found = name switch
        {
            Live => live,
            Previous => generations.Select(g => g.Id).FirstOrDefault(id => live is not null && string.CompareOrdinal(id, live) < 0),
            _ => generations.FirstOrDefault(g => g.Id == name)?.Id,
        };
        if (found is null && name == Previous)
            throw new UsageException($"there is no generation before the live one in '{Folder}'; name two as in 'generations list'.");
        return found ?? throw new UsageException(
            $"there is no generation '{name}' in '{Folder}'{NameSuggestion.For(name, generations.Select(g => g.Id))}");
    }
}
