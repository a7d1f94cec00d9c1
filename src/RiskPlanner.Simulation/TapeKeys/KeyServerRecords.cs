using System.Globalization;
using System.Text;
using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The records of a key server in the form in which ISKLM keeps them ("Encryption Key Serving", IBM z/OS platform test). Pure; safe between threads.</summary>
public static class KeyServerRecords
{
    /// <summary>The metadata as an XML document: an element <c>KeyUsageEvent</c> for each cartridge that a key was made for.</summary>
    public static string Metadata(IEnumerable<KeyUsage> usages)
    {
        ArgumentNullException.ThrowIfNull(usages);
        var text = new StringBuilder("<KeyUsageEvents>");
        foreach (var usage in usages)
        {
            text.Append("<KeyUsageEvent>\n");
            Element("driveSSN", usage.DriveSerial);
            Element("volSer", usage.Volume);
            Element("driveWWN", usage.WorldWideName);
            if (usage.Alias2 is { } second) Element("keyAlias2", second);
            Element("keyAlias1", usage.Alias1);
            Element("dateTime", Words(usage.At));
            text.Append("</KeyUsageEvent>");
        }

        return text.Append("</KeyUsageEvents>\n").ToString();

        void Element(string name, string value) => text.Append('<').Append(name).Append('>').Append(System.Security.SecurityElement.Escape(value)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>An audit record as it stands in a file.</summary>
    public static string Audit(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var labels = string.Join(' ', record.Aliases.Select((alias, index) => $"Key Alias/Label[{index}]: {alias}"));
        return $"""
            Runtime event:[
            timestamp= {Words(record.At)}
            outcome= [result= {(record.Refusal is null ? "successful" : "unsuccessful")}]
            event type= SECURITY_RUNTIME
            resource= [name= {record.Request} Request: Drive Serial Number: {record.DriveSerial} WWN:{record.WorldWideName} VolSer: {record.Volume} {labels};type=file]
            action= stop
            ]
            """;
    }

    private static string Words(Instant at) => at.ToString("ddd MMM dd HH:mm:ss 'GMT' uuuu", CultureInfo.InvariantCulture);
}
