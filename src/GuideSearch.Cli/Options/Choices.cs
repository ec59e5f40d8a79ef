using System.CommandLine;
using System.CommandLine.Parsing;

namespace GuideSearch.Cli.Options;

/// <summary>Options that hold one of a few words; another is a fault that lists them.</summary>
internal static class Choices
{
    public static Option<T> OneOf<T>(
        this Option<T> option, IReadOnlyList<string> choices, StringComparison comparison = StringComparison.Ordinal)
    {
        option.Validators.Add(result => Check(result, choices, comparison));
        option.CompletionSources.Add([.. choices]);
        return option;
    }

    private static void Check(OptionResult result, IReadOnlyList<string> choices, StringComparison comparison)
    {
        foreach (var token in result.Tokens.Where(token => !choices.Any(choice => choice.Equals(token.Value, comparison))))
        {
            var instead = NameSuggestion.For(token.Value, choices);
            result.AddError($"{result.Option.Name} expects one of {string.Join(", ", choices)}, not '{token.Value}'{instead}");
        }
    }
}
