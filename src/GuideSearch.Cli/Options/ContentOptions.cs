using System.CommandLine;
using GuideSearch.Cli.Settings;

namespace GuideSearch.Cli.Options;

/// <summary>The folder of guides as it is named on the command line, and how it is read.</summary>
internal sealed class ContentOptions
{
    private readonly Argument<string?> _content = new(WrittenSetting.ContentArgument)
    {
        Description = "Folder of the guides; the setting 'content' when left out [default: content]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _defaults = new("--set")
    {
        Description = "What guides have where they say nothing, such as category=DevOps; may stand several times",
        HelpName = "key=value",
    };

    private readonly Option<bool> _followLinks = new("--follow-links")
    {
        Description = "Read what links to places outside of the folder lead to",
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
