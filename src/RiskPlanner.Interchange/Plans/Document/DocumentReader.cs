using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>
/// Makes the tree of one YAML document. The library's own representation model stops at the first duplicate key, follows
/// aliases and recurses without a limit; a plan file comes from anybody, so its parser's events are taken instead: every
/// duplicate is reported with its place, an alias is refused (which leaves nothing for an "alias bomb" to do), and
/// nesting is limited.
/// </summary>
internal sealed class DocumentReader
{
    /// <summary>How deep lists and mappings can lie in each other; a plan needs 7.</summary>
    public const int MaximumDepth = 32;

    private readonly Parser _parser;
    private readonly PlaceCollector _faults;

    private DocumentReader(string text, PlaceCollector faults)
    {
        // The library takes a byte order mark for text.
        _parser = new Parser(new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text));
        _faults = faults;
    }

    /// <summary>The root of the document, or null when the text cannot be read as one; the reason is among the faults.</summary>
    public static DocumentNode? Read(string text, PlaceCollector faults)
    {
        var reader = new DocumentReader(text, faults);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            reader.Unreadable(exception.Start, exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or OverflowException or IndexOutOfRangeException)
        {
            // The library checks its input almost everywhere; where it does not, the text is just as unreadable.
            reader.Unreadable(reader._parser.Current?.End ?? Mark.Empty, exception.Message);
        }

        return null;
    }

    private DocumentNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _faults.Add(1, 1, "", "", "The file holds a plan; it is empty.", "a document that begins with schema: 1");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1, "");
        if (root is null) return null;

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _faults.Add(second.Start, "", "---", "A file holds one plan; here another document begins.", "one document");
            return root;
        }

        _parser.Consume<StreamEnd>();
        return root;
    }

    // Null means that reading has ended because of the depth.
    private DocumentNode? ReadNode(int depth, string path)
    {
        var start = _parser.Consume<ParsingEvent>();
        if (start is AnchorAlias alias)
        {
            _faults.Add(start.Start, path, $"*{alias.Value}", "A plan is written without YAML aliases.", "the value itself");
            return Node(DocumentNodeKind.Refused, start);
        }

        var node = start switch
        {
            Scalar scalar => Scalar(scalar),
            SequenceStart => Node(DocumentNodeKind.List, start),
            _ => Node(DocumentNodeKind.Mapping, start),
        };
        if (start is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false } tagged)
            _faults.Add(start.Start, path, tagged.Tag.Value, "A plan is written without YAML tags.", "the value without its tag");
        if (node.Kind == DocumentNodeKind.Scalar) return node;
        if (depth > MaximumDepth)
        {
            _faults.Add(start.Start, path, "", $"Lists and keys lie at most {MaximumDepth} deep in each other.", "a document of the plan's form");
            return null;
        }

        var complete = node.Kind == DocumentNodeKind.List ? ReadItems(node, depth, path) : ReadEntries(node, depth, path);
        return complete ? node : null;
    }

    private bool ReadItems(DocumentNode list, int depth, string path)
    {
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1, $"{path}[{list.Items.Count}]") is not { } item) return false;
            list.Items.Add(item);
        }

        return true;
    }

    private bool ReadEntries(DocumentNode mapping, int depth, string path)
    {
        var seen = new Dictionary<string, DocumentNode>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1, path) is not { } key) return false;
            var place = key.Kind == DocumentNodeKind.Scalar ? PlanPath.Join(path, key.Text) : path;
            if (ReadNode(depth + 1, place) is not { } value) return false;
            mapping.Entries.Add((key, value));
            if (key.Kind != DocumentNodeKind.Scalar || seen.TryAdd(key.Text, key)) continue;
            _faults.Add(key, place, key.Text, "A key stands once in its mapping.", $"one {key.Text}; the first stands in line {seen[key.Text].Line}");
        }

        return true;
    }

    private static DocumentNode Scalar(Scalar scalar)
    {
        var plain = scalar is { IsPlainImplicit: true, Style: ScalarStyle.Plain };
        return new DocumentNode
        {
            Kind = DocumentNodeKind.Scalar,
            Line = checked((int)scalar.Start.Line),
            Column = checked((int)scalar.Start.Column),
            Text = scalar.Value,
            Type = plain ? CoreSchema.Resolve(scalar.Value) : CoreType.Text,
        };
    }

    private static DocumentNode Node(DocumentNodeKind kind, ParsingEvent start) =>
        new() { Kind = kind, Line = checked((int)start.Start.Line), Column = checked((int)start.Start.Column) };

    private void Unreadable(Mark at, string reason) =>
        _faults.Add(at, "", "", $"The file is readable YAML or JSON; from here on it is not: {reason.TrimEnd('.')}.", "YAML 1.2 as docs/plan-file.md describes it");
}
