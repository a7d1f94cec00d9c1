using System.Text;
using System.Xml;

namespace RiskPlanner.Interchange;

/// <summary>
/// Findings in the form of JUnit's reports, which GitLab and others show: a case for each finding, failed when it counts and skipped when
/// it is known or suppressed; a passed case for each rule without findings; a skipped one for each rule that was not run.
/// </summary>
public static class NamingJUnit
{
    /// <summary>Writes results; those that are gone are left out.</summary>
    public static void Write(Stream output, NamingResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var present = Enumerable.Range(0, results.FoundCount).Select(index => results[index]).ToList();
        var found = present.Select(result => result.Rule).ToHashSet();
        var notRun = results.Report.NotRun.Select(rule => rule.Rule.Id).ToHashSet();
        var silent = results.Report.Rules.Where(rule => !found.Contains(rule.Id) && !notRun.Contains(rule.Id)).ToList();
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "riskplanner lint");
        xml.WriteAttributeString("tests", $"{present.Count + silent.Count + notRun.Count}");
        xml.WriteAttributeString("failures", $"{present.Count(result => result.Counts)}");
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", $"{present.Count(result => !result.Counts) + notRun.Count}");
        foreach (var result in present) WriteCase(xml, result);
        foreach (var rule in silent) WriteCase(xml, rule.Id, rule.Title, null);
        foreach (var rule in results.Report.NotRun) WriteCase(xml, rule.Rule.Id, rule.Rule.Title, $"needs {rule.Needs}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void WriteCase(XmlWriter xml, in NamingResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", result.Rule);
        xml.WriteAttributeString("name", Legal($"{result.Label} ({result.File}:{result.Line})"));
        xml.WriteAttributeString("file", Legal(result.File));
        xml.WriteAttributeString("line", $"{result.Line}");
        if (result.Counts)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Legal(result.Message));
            xml.WriteAttributeString("type", FindingWords.Severity(result.Severity));
            xml.WriteString(Legal($"{result.File}({result.Line},{result.Column}): {result.Message} Expected: {result.Expected}."));
        }
        else
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Legal(result.Suppressed is { } suppressed ? $"suppressed: {suppressed.Why}" : $"known: {result.Message}"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string rule, string title, string? skipped)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", rule);
        xml.WriteAttributeString("name", title);
        if (skipped is not null)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", skipped);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A wrong label can hold characters that XML cannot.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(one => XmlConvert.IsXmlChar(one) ? one : '\uFFFD'));
}
