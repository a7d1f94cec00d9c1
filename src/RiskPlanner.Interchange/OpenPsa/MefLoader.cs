using System.Xml;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// Loads one file, whose bytes are read as strictly as those of every other file. The header of the standard, <c>&lt;!DOCTYPE opsa-mef&gt;</c>, is read
/// over; what it names is never fetched, and declarations inside it are refused, since they could change what the file says.
/// </summary>
internal static class MefLoader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>Returns the root element, or null after telling why there is none.</summary>
    public static MefElement? Load(OpenPsaSource source, MefBudget budget, OpenPsaProblems problems, CancellationToken cancellation)
    {
        try
        {
            if (TextOf(source, problems, cancellation) is not { } text) return null;
            if (MefDocumentType.LineOfDeclarations(text) is { } line)
            {
                problems.Add(source.Name, line, string.Empty, OpenPsaRule.Xml, "The document type declares something of its own between '[' and ']'. Expected: <!DOCTYPE opsa-mef> alone; entities and other declarations are not read.");
                return null;
            }
            using var characters = new StringReader(text);
            using var reader = XmlReader.Create(characters, Settings);
            return Read(reader, source.Name, budget, problems, cancellation);
        }
        catch (XmlException exception)
        {
            problems.Add(source.Name, exception.LineNumber, string.Empty, OpenPsaRule.Xml, exception.Message);
            return null;
        }
    }

    private static string? TextOf(OpenPsaSource source, OpenPsaProblems problems, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[1 << 20];
        // A device can go on for ever.
        for (var length = source.Content.Read(piece); length > 0; length = source.Content.Read(piece))
        {
            cancellation.ThrowIfCancellationRequested();
            bytes.Write(piece, 0, length);
            if (bytes.Length <= OpenPsaReaderOptions.MostBytes)
                continue;
            problems.Add(source.Name, 0, string.Empty, OpenPsaRule.Size, $"The file has more than {OpenPsaReaderOptions.MostBytes:N0} bytes.");
            return null;
        }
        var text = FileText.OfXml(bytes.GetBuffer().AsSpan(0, checked((int)bytes.Length)));
        foreach (var fault in text.Faults)
        {
            var value = fault.Value.Length == 0 ? "" : $"'{fault.Value}' - ";
            problems.Add(source.Name, fault.Line, string.Empty, OpenPsaRule.Xml, $"{value}{fault.Rule} Line {fault.Line}, position {fault.Column}. Expected: {fault.Expected}.");
        }

        return text.Faults.Count == 0 ? text.Text : null;
    }

    private static MefElement? Read(XmlReader reader, string file, MefBudget budget, OpenPsaProblems problems, CancellationToken cancellation)
    {
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<MefElement>();
        MefElement? root = null;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
                continue;
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (!budget.TakeElement())
            {
                problems.Add(file, lines.LineNumber, string.Empty, OpenPsaRule.Size, $"The model has more than {OpenPsaReaderOptions.MostElements:N0} elements.");
                return null;
            }
            var element = new MefElement(reader.LocalName, file, lines.LineNumber);
            var isEmpty = reader.IsEmptyElement;
            while (reader.MoveToNextAttribute())
                element.SetAttribute(reader.LocalName, reader.Value.Trim());
            if (open.TryPeek(out var parent))
                parent.Add(element);
            root ??= element;
            if (!isEmpty)
                open.Push(element);
        }
        return root;
    }
}
