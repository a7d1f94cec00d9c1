namespace RiskPlanner.Naming;

/// <summary>Takes the text of a pattern, such as <c>DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}</c>, apart.</summary>
internal static class PatternText
{
    /// <summary>The pieces in their order, and the faults with their places; the pieces are of no use when there are any.</summary>
    public static (IReadOnlyList<PatternPiece> Pieces, IReadOnlyList<(int Offset, string Value, string Rule, string Expected)> Faults) Read(string text)
    {
        var pieces = new List<PatternPiece>();
        var faults = new List<(int, string, string, string)>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    faults.Add((at, text[at..], "This brace is not closed.", "}"));
                    break;
                }

                var inside = text[(at + 1)..end];
                var colon = inside.IndexOf(':');
                var name = colon < 0 ? inside : inside[..colon];
                if (!PartName.IsValid(name)) faults.Add((at + 1, name, "A part has a name.", PartName.Rule));
                pieces.Add(new PatternPiece(at, name, IsPart: true, colon < 0 ? null : inside[(colon + 1)..]));
                at = end + 1;
                continue;
            }

            var begin = at;
            while (at < text.Length && text[at] != '{')
            {
                if (LabelAlphabet.SetOf(text[at]) != 0)
                {
                    at++;
                    continue;
                }

                var wrong = at;
                while (at < text.Length && text[at] != '{' && LabelAlphabet.SetOf(text[at]) == 0) at++;
                var upper = text[wrong..at].ToUpperInvariant();
                faults.Add((wrong, text[wrong..at], "No label holds this.", upper.All(character => LabelAlphabet.SetOf(character) != 0) ? upper : "A-Z 0-9 # $ @, a period, or a part in braces"));
            }

            pieces.Add(new PatternPiece(begin, text[begin..at], IsPart: false, null));
        }

        return (pieces, faults);
    }
}
