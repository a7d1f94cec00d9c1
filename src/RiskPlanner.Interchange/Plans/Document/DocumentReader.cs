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

    private readonly CommentScanner _scanner;
    private readonly Parser _parser;
    private readonly PlaceCollector _faults;
    private readonly DocumentPlace _place = new();
    private readonly TextPool _texts = new();

    private DocumentReader(string text, PlaceCollector faults)
    {
        _scanner = new CommentScanner(text);
        _parser = new Parser(_scanner);
        _faults = faults;
    }

    /// <summary>The document, or null when the text cannot be read as one; the reason is among the faults.</summary>
    public static PlanDocument? Read(string text, PlaceCollector faults)
    {
        // The library takes a byte order mark for text.
        var reader = new DocumentReader(text.StartsWith('\uFEFF') ? text[1..] : text, faults);
        try
        {
            return reader.ReadDocument() is { } root ? new PlanDocument(root, reader._scanner.Comments) : null;
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
        var root = ReadNode(1);
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
    private DocumentNode? ReadNode(int depth)
    {
        var start = _parser.Consume<ParsingEvent>();
        if (start is AnchorAlias alias)
        {
            _faults.Add(start.Start, _place.Path, $"*{alias.Value}", "A plan is written without YAML aliases.", "the value itself");
            return Node(DocumentNodeKind.Refused, start);
        }

        var node = start switch
        {
            Scalar scalar => Scalar(scalar),
            SequenceStart list => Node(DocumentNodeKind.List, start, list.Style == SequenceStyle.Flow),
            MappingStart mapping => Node(DocumentNodeKind.Mapping, start, mapping.Style == MappingStyle.Flow),
            _ => throw new InvalidOperationException("A value was expected"),
        };
        if (start is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false } tagged)
            _faults.Add(start.Start, _place.Path, tagged.Tag.Value, "A plan is written without YAML tags.", "the value without its tag");
        if (node.Kind == DocumentNodeKind.Scalar) return node;
        if (depth > MaximumDepth)
        {
            _faults.Add(start.Start, _place.Path, "", $"Lists and keys lie at most {MaximumDepth} deep in each other.", "a document of the plan's form");
            return null;
        }

        var complete = node.Kind == DocumentNodeKind.List ? ReadItems(node, depth) : ReadEntries(node, depth);
        return complete ? node : null;
    }

    private bool ReadItems(DocumentNode list, int depth)
    {
        var items = new List<DocumentNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            _place.Enter(items.Count);
            if (ReadNode(depth + 1) is not { } item) return false;
            _place.Leave();
            items.Add(item);
        }

        list.Items = items.ToArray();
        return true;
    }

    private bool ReadEntries(DocumentNode mapping, int depth)
    {
        var entries = new List<DocumentEntry>();
        var first = new FirstKeys(entries);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key) return false;
            _place.Enter(key.Kind == DocumentNodeKind.Scalar ? key.Text : "");
            if (ReadNode(depth + 1) is not { } value) return false;
            if (key.Kind == DocumentNodeKind.Scalar && first.Find(key.Text) is { } earlier)
                _faults.Add(key, _place.Path, key.Text, "A key stands once in its mapping.", $"one {key.Text}; the first stands in line {earlier.Line}");
            _place.Leave();
            entries.Add(new DocumentEntry(key, value));
        }

        mapping.Entries = entries.ToArray();
        return true;
    }

    private DocumentNode Scalar(Scalar scalar)
    {
        var plain = scalar is { IsPlainImplicit: true, Style: ScalarStyle.Plain };
        return new DocumentNode
        {
            Kind = DocumentNodeKind.Scalar,
            Line = checked((int)scalar.Start.Line),
            Column = checked((int)scalar.Start.Column),
            Text = _texts.Of(scalar.Value),
            Type = plain ? CoreSchema.Resolve(scalar.Value) : CoreType.Text,
        };
    }

    private static DocumentNode Node(DocumentNodeKind kind, ParsingEvent start, bool isFlow = false) =>
        new() { Kind = kind, Line = checked((int)start.Start.Line), Column = checked((int)start.Start.Column), IsFlow = isFlow };

    private void Unreadable(Mark at, string reason) =>
        _faults.Add(at, "", "", $"The file is readable YAML or JSON; from here on it is not: {reason.TrimEnd('.')}.", "YAML 1.2 as docs/plan-file.md describes it");
}
