using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RiskPlanner.Tls;

/// <summary>Reads what RACDCERT LIST prints (docs/tls/facts.md, F50).</summary>
internal static class RacdcertReader
{
    public const string Heading = "Digital certificate information for";
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu/MM/dd");

    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var (certificates, unknown) = (new List<CertificateFacts>(), new List<UnknownStatement>());
        CertificateFacts? current = null;
        var (owner, field, ringOwner, rings) = ("", "", "", new List<string>());
        foreach (var line in TextLines.Of(text, comment: null, faults))
        {
            var trimmed = line.Text.Trim();
            var column = line.Text.IndexOf(trimmed, StringComparison.Ordinal) + 1;
            if (trimmed.StartsWith(Heading, StringComparison.OrdinalIgnoreCase))
            {
                Keep();
                owner = trimmed[Heading.Length..].Trim().TrimEnd(':');
                if (owner.StartsWith("user ", StringComparison.OrdinalIgnoreCase)) owner = owner[5..].Trim();
                continue;
            }

            // What a name or a ring is stands in a line of its own, between > and <.
            if (current is not null && trimmed.StartsWith('>') && trimmed.EndsWith('<') && trimmed.Length >= 2)
            {
                var value = trimmed[1..^1];
                if (field == "ISSUER'S NAME") current = current with { Issuer = value };
                else if (field == "SUBJECT'S NAME") current = current with { Subject = value };
                else if (field == "RING") rings.Add($"{ringOwner}/{value}");
                continue;
            }

            if (trimmed.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            field = trimmed[..colon].Trim().ToUpperInvariant();
            var said = trimmed[(colon + 1)..].Trim();
            if (field == "LABEL")
            {
                Keep();
                (current, rings) = (new CertificateFacts { Place = new Place(name, line.Number, column), Label = said, Owner = owner }, []);
            }
            else if (field == "RING OWNER")
            {
                ringOwner = said;
            }
            else if (current is not null)
            {
                current = With(current, field, said, line.Number, column + colon + 1, faults);
            }
        }

        Keep();
        if (certificates.Count == 0 && faults.InAll == 0) faults.Add(1, 1, "", "There is no certificate in this listing.", "Label: and what RACDCERT LIST prints after it");
        return faults.Result(new CertificateFile(TlsFileKind.Racdcert, certificates) { Name = name, Unknown = unknown });

        void Keep()
        {
            if (current is not null) certificates.Add(current with { Rings = [.. rings] });
            current = null;
        }
    }

    private static CertificateFacts With(CertificateFacts facts, string field, string said, int line, int column, FaultList faults)
    {
        switch (field)
        {
            case "STATUS":
                return facts with { Trust = said.Equals("NOTRUST", StringComparison.OrdinalIgnoreCase) ? CertificateTrust.NotTrusted : CertificateTrust.Trusted };
            case "START DATE":
                return facts with { From = DayOf(said, line, column, faults) };
            case "END DATE":
                return facts with { Until = DayOf(said, line, column, faults) };
            case "SIGNING ALGORITHM":
                return facts with { Signature = said };
            case "KEY TYPE":
                // RACF has several kinds of keys on curves and several places for RSA keys.
                return facts with { KeyType = said.Contains("ECC", StringComparison.OrdinalIgnoreCase) ? "EC" : said.Split(' ')[0] };
            case "KEY SIZE":
                if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)) return facts with { KeyBits = bits };
                faults.Add(line, column, said, "A key has a length in bits.", "a number, such as 2048");
                return facts;
            default:
                return facts;
        }
    }

    private static LocalDate? DayOf(string said, int line, int column, FaultList faults)
    {
        if (Day.Parse(said.Split(' ')[0]) is { Success: true, Value: var day }) return day;
        faults.Add(line, column, said, "A day is written as year, month and day.", "a day, such as 2027/12/31 23:59:59");
        return null;
    }
}
