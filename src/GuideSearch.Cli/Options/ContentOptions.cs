using System.CommandLine;
using GuideSearch.Cli.Settings;

namespace GuideSearch.Cli.Options;

/// <summary>The folder of guides as it is named on the command line, and how it is read.</summary>
internal sealed class ContentOptions
{
    private readonly Argument<string?> _content = new(WrittenSetting.ContentArgument)
    {
        Description = "Folder of the guides; if omitted, the setting 'content' [default: content]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _defaults = new("--set")
    {
        Description = "Default for guides that do not say, such as category=DevOps; may be repeated",
        HelpName = "key=value",
    };

    private readonly Option<bool> _followLinks = new("--follow-links")
    {
        Description = "Follow symbolic links that lead out of the folder",
    };

    public void AddTo(Command command)
    {
        command.Add(_content);
        command.Add(_defaults);
        command.Add(_followLinks);
    }

    public IEnumerable<WrittenSetting> Read(ParseResult parsed) =>
    [
        .. WrittenSetting.Flag("content", WrittenSetting.ContentArgument, parsed.GetValue(_content)),
        .. WrittenSetting.Flag("followLinks", "--follow-links", parsed.GetValue(_followLinks) ? "true" : null),
        .. WrittenSetting.List("defaults", "--set", parsed.GetValue(_defaults) ?? []),
    ];
}
