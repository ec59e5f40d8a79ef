namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Damages as disks and crashes make them.</summary>
internal static class Mutation
{
    /// <summary>Damages a file in one of seven ways.</summary>
    /// <returns>What was done.</returns>
    public static string Apply(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                return $"bit flipped in byte {at}";
            case 1:
                File.WriteAllBytes(file, bytes[..at]);
                return $"cut to {at} bytes";
            case 2:
                File.Delete(file);
                return "deleted";
            case 3:
                Array.Clear(bytes, at, Math.Min(64, bytes.Length - at));
                File.WriteAllBytes(file, bytes);
                return $"zeros from byte {at}";
            case 4:
                File.AppendAllBytes(file, [1, 2, 3]);
                return "three bytes appended";
            case 5:
                random.NextBytes(bytes.AsSpan(at, Math.Min(16, bytes.Length - at)));
                File.WriteAllBytes(file, bytes);
                return $"garbage from byte {at}";
            default:
                File.WriteAllBytes(file, []);
                return "emptied";
        }
    }
}
