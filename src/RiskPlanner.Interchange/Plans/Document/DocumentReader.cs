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

    private readonly string _text;
    private readonly CommentScanner _scanner;
    private readonly Parser _parser;
    private readonly PlaceCollector _faults;
    private readonly DocumentPlace _place = new();
    private readonly TextPool _texts = new();
    private readonly DocumentKind _kind;
    private readonly int _mostValues;
    private int _values;

    private DocumentReader(string text, PlaceCollector faults, DocumentKind kind, int mostValues)
    {
        (_text, _kind, _mostValues) = (text, kind, mostValues);
        _scanner = new CommentScanner(text, faults.Cancellation);
        _parser = new Parser(_scanner);
        _faults = faults;
    }

    /// <summary>The document, or null when the text cannot be read as one; the reason is among the faults.</summary>
    /// <exception cref="OperationCanceledException">The collector's token ended it.</exception>
    public static PlanDocument? Read(string text, PlaceCollector faults, int mostValues = PlanFile.MostValues) => Read(text, faults, DocumentKind.Plan, mostValues);

    /// <summary>The same for documents of other kinds.</summary>
    public static PlanDocument? Read(string text, PlaceCollector faults, DocumentKind kind, int mostValues = PlanFile.MostValues)
    {
        // The library takes a byte order mark for text.
        var reader = new DocumentReader(text.StartsWith('\uFEFF') ? text[1..] : text, faults, kind, mostValues);
        try
        {
            return reader.ReadDocument() is { } root ? new PlanDocument(root, reader._scanner.Comments) : null;
        }
        catch (YamlException exception)
        {
            reader.Unreadable(reader.PlaceOf(exception), exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or OverflowException or IndexOutOfRangeException)
        {
            // The library checks its input almost everywhere; where it does not, the text is just as unreadable. What it says
            // then is about itself; mostly it is an open bracket beside a line that is indented less.
            reader.Unreadable(reader._scanner.WrongEnd ?? reader._scanner.CurrentPosition,
                reader._scanner.OpenSince is { } line ? $"the bracket or brace of line {line} is still open" : "");
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

    // Null means that reading has ended because of the depth or the number of values.
    private DocumentNode? ReadNode(int depth) => ReadNode(Next(), depth);

    private DocumentNode? ReadNode(ParsingEvent start, int depth)
    {
        if (++_values > _mostValues)
        {
            _faults.Add(start.Start, "", "", $"A file has at most {_mostValues:N0} values.", "a plan");
            return null;
        }

        switch (start)
        {
            case Scalar scalar:
                CheckProperties(scalar);
                return Scalar(scalar);
            case AnchorAlias alias:
                _faults.Add(start.Start, _place.Path, $"*{alias.Value}", $"{_kind.Capital} is written without YAML aliases.", "the value itself");
                return Node(DocumentNodeKind.Refused, start);
            case SequenceStart list:
                CheckProperties(list);
                return IsTooDeep(list, depth) ? null : ReadItems(Node(DocumentNodeKind.List, start, list.Style == SequenceStyle.Flow), depth);
            case MappingStart mapping:
                CheckProperties(mapping);
                return IsTooDeep(mapping, depth) ? null : ReadEntries(Node(DocumentNodeKind.Mapping, start, mapping.Style == MappingStyle.Flow), depth);
            default:
                throw new InvalidOperationException("A value was expected");
        }
    }

    // What the library's Consume does, without asking for the type twice.
    private ParsingEvent Next()
    {
        _faults.Cancellation.ThrowIfCancellationRequested();
        var next = _parser.Current ?? throw new InvalidOperationException("The text ends here");
        _parser.MoveNext();
        return next;
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            _faults.Add(node.Start, _place.Path, node.Tag.Value, $"{_kind.Capital} is written without YAML tags.", "the value without its tag");
        if (!node.Anchor.IsEmpty)
            _faults.Add(node.Start, _place.Path, $"&{node.Anchor.Value}", $"{_kind.Capital} is written without YAML anchors.", "the value without its anchor");
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
        CheckProperties(scalar);
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

    // The library tells some mistakes without a place, and some where the value began that a tab ends some lines below;
    // where it stopped reading, it is still standing.
    private Mark PlaceOf(YamlException exception)
    {
        if (_scanner.WrongEnd is { } end) return end;
        if (IsTab(exception.End)) return exception.End;
        var stopped = _scanner.CurrentPosition;
        if (exception.Start.Equals(Mark.Empty) || IsTab(stopped)) return stopped;
        return IndentingTab.In(_text) ?? exception.Start;
    }

    private bool IsTab(Mark at) => at.Index < _text.Length && _text[(int)at.Index] == '\t';

    private void Unreadable(Mark at, string reason) =>
        _faults.Add(at, "", "", $"The file is readable YAML or JSON; from here on it is not{(reason.Length == 0 ? "" : ": ")}{reason.TrimEnd('.')}.",
            IsTab(at) ? "spaces in the place of this tab: YAML is indented with spaces" : $"YAML 1.2 as {_kind.Page} describes it");
}
