using System.Runtime.CompilerServices;

namespace GuideSearch.Server.Tests;

/// <summary>
/// Compares text with a file under <c>Approved/</c>: a change of contract is a change of that file, seen in review. With
/// <c>APPROVE=1</c> in the environment the file is written instead.
/// </summary>
internal static class Approved
{
    public static void Matches(string actual, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, "Approved", $"{test}.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}
