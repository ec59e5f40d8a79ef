using GuideSearch.Content;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary>The guides that the settings name, found from where the command runs.</summary>
internal static class ContentFolder
{
    public static GuideFolder Create(ServerSettings settings, CommandContext context) =>
        ContentSettings.FolderOf(settings, context.FullPath(settings.Content), TimeProvider.System);
}
