using GuideSearch.Content;

namespace GuideSearch.Server.Settings;

/// <summary>The guides that the settings name, as the service and every command read them: one reading, one content hash.</summary>
public static class ContentSettings
{
    /// <param name="path">Full path of the content root.</param>
    public static GuideFolder FolderOf(ServerSettings settings, string path, TimeProvider clock) => new(path, clock: clock)
    {
        PublishFuture = settings.PublishFuture,
        Facets = FacetSettings.DeclarationsOf(settings.Facets),
        FollowLinks = settings.FollowLinks,
        ChecksLinks = !settings.ToAddresses().GuidesAreElsewhere,
        Defaults = settings.Defaults,
    };
}
