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
        Words(word).FirstOrDefault() is { Word: { Length: > 0 } first } && CipherText.Word(first).All(mention => mention.IsKnown);

    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var suites = new List<(CipherMention, Place)>();
        foreach (var line in TextLines.Of(text, '#', faults))
        {
            CipherSuite? before = null;
            foreach (var (word, at) in Words(line.Text))
            {
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

    /// <summary>
    /// The words of a line and where they begin, from 0 on. IANA writes a code as two bytes with a comma between them: they are one word where they are the code of
    /// something; else each is a code of its own.
    /// </summary>
    private static List<(string Word, int At)> Words(string line)
    {
        var words = new List<(string Word, int At)>();
        foreach (var range in line.AsSpan().SplitAny(Separators))
        {
            var at = range.Start.GetOffset(line.Length);
            var word = line[range];
            if (word.Length == 0) continue;
            if (words is [.., var (before, from)] && CipherText.IsByte(before) && CipherText.IsByte(word) && line[(from + before.Length)..at].Trim() == "," && CipherText.Word(line[from..range.End.GetOffset(line.Length)])[0].IsKnown)
                words[^1] = (line[from..range.End.GetOffset(line.Length)], from);
            else
                words.Add((word, at));
        }

        return words;
    }
}
