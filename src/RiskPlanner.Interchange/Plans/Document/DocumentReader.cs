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
    private readonly DocumentKind _kind;

    private DocumentReader(string text, PlaceCollector faults, DocumentKind kind)
    {
        _kind = kind;
        _scanner = new CommentScanner(text);
        _parser = new Parser(_scanner);
        _faults = faults;
    }

    /// <summary>The document, or null when the text cannot be read as one; the reason is among the faults.</summary>
    public static PlanDocument? Read(string text, PlaceCollector faults) => Read(text, faults, DocumentKind.Plan);

    /// <summary>The same for documents of other kinds.</summary>
    public static PlanDocument? Read(string text, PlaceCollector faults, DocumentKind kind)
    {
        // The library takes a byte order mark for text.
        var reader = new DocumentReader(text.StartsWith('\uFEFF') ? text[1..] : text, faults, kind);
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
            _faults.Add(1, 1, "", "", $"The file holds {_kind.What}; it is empty.", $"a document that begins with {_kind.Begins}");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        if (root is null) return null;

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _faults.Add(second.Start, "", "---", $"A file holds one {_kind.Noun}; here another document begins.", "one document");
            return root;
        }

        _parser.Consume<StreamEnd>();
        return root;
    }

    // Null means that reading has ended because of the depth.
    private DocumentNode? ReadNode(int depth) => ReadNode(Next(), depth);

    private DocumentNode? ReadNode(ParsingEvent start, int depth)
    {
        switch (start)
        {
            case Scalar scalar:
                CheckTag(scalar);
                return Scalar(scalar);
            case AnchorAlias alias:
                _faults.Add(start.Start, _place.Path, $"*{alias.Value}", $"{_kind.Capital} is written without YAML aliases.", "the value itself");
                return Node(DocumentNodeKind.Refused, start);
            case SequenceStart list:
                CheckTag(list);
                return IsTooDeep(list, depth) ? null : ReadItems(Node(DocumentNodeKind.List, start, list.Style == SequenceStyle.Flow), depth);
            case MappingStart mapping:
                CheckTag(mapping);
                return IsTooDeep(mapping, depth) ? null : ReadEntries(Node(DocumentNodeKind.Mapping, start, mapping.Style == MappingStyle.Flow), depth);
            default:
                throw new InvalidOperationException("A value was expected");
        }
    }

    // What the library's Consume does, without asking for the type twice.
    private ParsingEvent Next()
    {
        var next = _parser.Current ?? throw new InvalidOperationException("The text ends here");
        _parser.MoveNext();
        return next;
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            _faults.Add(node.Start, _place.Path, node.Tag.Value, $"{_kind.Capital} is written without YAML tags.", "the value without its tag");
    }

    private bool IsTooDeep(NodeEvent start, int depth)
    {
        if (depth <= MaximumDepth) return false;
        _faults.Add(start.Start, _place.Path, "", $"Lists and keys lie at most {MaximumDepth} deep in each other.", $"a document of the {_kind.Noun}'s form");
        return true;
    }

    private DocumentNode? ReadItems(DocumentNode list, int depth)
    {
        var items = new List<DocumentNode>();
        for (var start = Next(); start is not SequenceEnd; start = Next())
        {
            _place.Enter(items.Count);
            if (ReadNode(start, depth + 1) is not { } item) return null;
            _place.Leave();
            items.Add(item);
        }

        list.Fill(items);
        return list;
    }

    private DocumentNode? ReadEntries(DocumentNode mapping, int depth)
    {
        var entries = new List<DocumentEntry>(8);
        var first = new FirstKeys(entries);
        for (var start = Next(); start is not MappingEnd; start = Next())
        {
            if (ReadKey(start, depth + 1) is not { } key) return null;
            _place.Enter(key.Text);
            if (ReadNode(depth + 1) is not { } value) return null;
            if (key.IsScalar && first.Find(key.Text) is { } earlier)
                _faults.Add(key, _place.Path, key.Text, "A key stands once in its mapping.", $"one {key.Text}; the first stands in line {earlier.Line}");
            _place.Leave();
            entries.Add(new DocumentEntry(key, value));
        }

        mapping.Fill(entries);
        return mapping;
    }

    private DocumentKey? ReadKey(ParsingEvent start, int depth)
    {
        if (start is not Scalar scalar)
            return ReadNode(start, depth) is { } node ? new DocumentKey("", node.Line, node.Column, node.Kind) : null;
        CheckTag(scalar);
        return new DocumentKey(_texts.Of(scalar.Value), Line(start), Column(start), DocumentNodeKind.Scalar);
    }

    private DocumentNode Scalar(Scalar scalar)
    {
        var plain = scalar is { IsPlainImplicit: true, Style: ScalarStyle.Plain };
        return new DocumentNode(DocumentNodeKind.Scalar, Line(scalar), Column(scalar))
        {
            Text = _texts.Of(scalar.Value),
            Type = plain ? CoreSchema.Resolve(scalar.Value) : CoreType.Text,
        };
    }

    private static DocumentNode Node(DocumentNodeKind kind, ParsingEvent start, bool isFlow = false) =>
        new(kind, Line(start), Column(start)) { IsFlow = isFlow };

    private static int Line(ParsingEvent at) => checked((int)at.Start.Line);

    private static int Column(ParsingEvent at) => checked((int)at.Start.Column);

    private void Unreadable(Mark at, string reason) =>
        _faults.Add(at, "", "", $"The file is readable YAML or JSON; from here on it is not: {reason.TrimEnd('.')}.", $"YAML 1.2 as {_kind.Page} describes it");
}
