namespace RiskPlanner.Tls;

/// <summary>
/// Reads lists of cipher suites: codes or names, one or several to a line, with commas or colons between them or none. Of a code and its
/// name (<c>2F AES128-SHA</c>) one suite is meant.
/// </summary>
internal static class CipherListReader
{
    private static readonly char[] Separators = [' ', '\t', ',', ':', ';'];

    /// <summary>Whether a line of a list of suites can begin with a word.</summary>
    public static bool BeginsLine(string word) =>
        word.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && CipherText.Word(first).All(mention => mention.Suite is not null);

    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var suites = new List<(CipherMention, Place)>();
        foreach (var line in TextLines.Of(text, '#', faults))
        {
            CipherSuite? before = null;
            var at = 0;
            foreach (var range in line.Text.AsSpan().SplitAny(Separators))
            {
                at = range.Start.GetOffset(line.Text.Length);
                var word = line.Text[range];
                if (word.Length == 0) continue;
                var mentions = CipherText.Word(word);
                foreach (var mention in mentions)
                {
                    // The name that stands beside its code is the same suite again.
                    if (mentions.Count == 1 && mention.Suite is { } suite && suite == before && !CipherText.IsHexadecimal(word)) continue;
                    suites.Add((mention, new Place(name, line.Number, at + mention.Offset + 1)));
                }

                before = mentions is [{ Suite: { } one }] ? one : null;
            }
        }

        return faults.Result(new CipherList(suites) { Name = name });
    }
}
