using GuideSearch.Content;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary>The guides that the settings name, as every command reads them.</summary>
internal static class ContentFolder
{
    public static GuideFolder Create(ServerSettings settings, CommandContext surroundings) =>
        new(surroundings.FullPath(settings.Content))
        {
            PublishFuture = settings.PublishFuture,
            Facets = FacetSettings.DeclarationsOf(settings.Facets),
            FollowLinks = settings.FollowLinks,
            Defaults = settings.Defaults,
        };
}
