using GuideSearch.Facets;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Settings;

/// <summary>The facets that settings declare, for the flags of commands: these exist before a command line is read.</summary>
internal static class DeclaredFacets
{
    /// <summary>All facets; without the declared ones where these cannot be used, which the command itself will say.</summary>
    public static FacetSet In(CommandContext context)
    {
        var declared = FacetSettings.DeclarationsOf(SettingsReading.Read(context).Settings.Facets);
        return FacetSet.Create(FacetDeclarations.FaultsOf(declared).Count == 0 ? declared : null);
    }
}
