using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GuideSearch.Content;
using GuideSearch.Guides;
using GuideSearch.Lucene.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Answers;

/// <summary>
/// What every answer of this process depends on beside the request and the generation: the program that makes it and the settings that
/// shape it. Two processes of one edition answer alike.
/// </summary>
internal sealed class Edition
{
    /// <param name="program">Names the build of the program.</param>
    public Edition(string program, ServerSettings settings, Addresses addresses)
    {
        string?[] parts =
        [
            program, addresses.Root, addresses.Absolute(""), settings.PathBase, settings.GuideAddress,
            JsonSerializer.Serialize(settings.Ranking),
        ];
        Name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    public string Name { get; }

    /// <summary>The edition of this process.</summary>
    public static Edition Of(ServerSettings settings, Addresses addresses) => new(Program(), settings, addresses);

    /// <summary>Compilers give each module an id that differs when its code, or what is embedded in it, does.</summary>
    private static string Program() => string.Join(
        '\n', ((Type[])[typeof(Edition), typeof(QuestionId), typeof(GuideFolder), typeof(LuceneQuestionIndex)])
            .Select(type => type.Module.ModuleVersionId.ToString("N")));
}
