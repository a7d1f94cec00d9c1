using System.Text;

namespace RiskPlanner.Tls;

/// <summary>Reads a configuration of ISKLM: lines of a name, an equals sign and a value (F40).</summary>
internal static class IsklmReader
{
    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var properties = new List<Statement>();
        var unknown = new List<UnknownStatement>();
        foreach (var line in TextLines.Of(text, comment: null, faults))
        {
            var begin = line.Text.Length - line.Text.TrimStart().Length;
            if (line.Text[begin] is '#' or '!') continue;
            var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
            var key = (equals < 0 ? line.Text : line.Text[..equals]).Trim();
            var place = new Place(name, line.Number, begin + 1);
            if (key.Length == 0)
            {
                faults.Add(line.Number, begin + 1, line.Text.Trim(), "A property has a name.", "name=value");
                continue;
            }

            var rest = equals < 0 ? "" : line.Text[(equals + 1)..];
            properties.Add(new Statement(key, Plain(rest.Trim()), place, equals < 0 ? line.Text.Length + 1 : equals + 2 + rest.Length - rest.TrimStart().Length));
            if (!IsklmProperties.IsKnown(key)) unknown.Add(new UnknownStatement(place, Secrets.Line(key, line.Text.Trim()), key, NearWord.Find(key, IsklmProperties.Names)));
        }

        return faults.Result(new IsklmConfiguration(properties) { Name = name, Unknown = unknown });
    }

    // A backslash stands before characters that have a meaning in such files.
    private static string Plain(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length) i++;
            plain.Append(value[i]);
        }

        return plain.ToString();
    }
}
