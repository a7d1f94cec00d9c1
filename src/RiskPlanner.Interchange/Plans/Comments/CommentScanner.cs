using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RiskPlanner.Interchange;

/// <summary>
/// The library's scanner, which takes down the comments between its tokens. The library can give comments as tokens, but
/// then it refuses texts that it reads otherwise (a comment before <c>%YAML</c>) and loses the blanks in them; so it skips
/// them as always, and they are found in the gaps: what is no token there is white space or a comment.
/// </summary>
internal sealed class CommentScanner(string text, CancellationToken cancellation = default) : IScanner
{
    private readonly Scanner _scanner = new(new StringReader(text));
    private readonly CommentLines _lines = new(text);
    private readonly Stack<(int Line, int Column, bool IsList)> _flows = new();
    private readonly List<FoundComment> _comments = [];
    private Token? _previous;
    private int _next = text.IndexOf('#', StringComparison.Ordinal);

    // Up to where line ends have been counted, and the line there: many comments can stand in one gap.
    private int _counted;
    private int _line = 1;

    /// <summary>The comments up to the current token, in the order of the text.</summary>
    public IReadOnlyList<FoundComment> Comments => _comments;

    /// <summary>The first bracket or brace that ends what the other one began; null when there is none so far. The parser takes it and stops later.</summary>
    public Mark? WrongEnd { get; private set; }

    /// <summary>The line of the innermost bracket or brace that is open; null when none is.</summary>
    public int? OpenSince => _flows.TryPeek(out var flow) ? flow.Line : null;

    /// <inheritdoc/>
    public Mark CurrentPosition => _scanner.CurrentPosition;

    /// <inheritdoc/>
    public Token? Current => _scanner.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _scanner.MoveNext() && Observe();

    /// <inheritdoc/>
    public bool MoveNextWithoutConsuming() => _scanner.MoveNextWithoutConsuming() && Observe();

    /// <inheritdoc/>
    public void ConsumeCurrent() => _scanner.ConsumeCurrent();

    // Always true, so that it can stand behind &&.
    private bool Observe()
    {
        if (_scanner.Current is not { } token) return true;
        if (_next < 0)
        {
            Descend(token);
            return true;
        }

        while (_next >= 0 && _next < token.Start.Index)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsComment(_next)) Take(_next);
            _next = text.IndexOf('#', _lines.EndOf(_next));
        }

        if (_next >= 0 && token is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }) TakeFromHeader(token);
        if (_next >= 0 && _next < token.End.Index) _next = text.IndexOf('#', checked((int)token.End.Index));
        Descend(token);
        _previous = token;
        return true;
    }

    private void Descend(Token token)
    {
        switch (token)
        {
            case FlowSequenceStart or FlowMappingStart:
                _flows.Push((checked((int)token.Start.Line), checked((int)token.Start.Column), token is FlowSequenceStart));
                break;
            case FlowSequenceEnd or FlowMappingEnd:
                // More ends than starts: the parser refuses that by itself.
                if (_flows.TryPop(out var flow) && flow.IsList != token is FlowSequenceEnd) WrongEnd ??= token.Start;
                break;
            default:
                break;
        }
    }

    // The handle or prefix of a directive, which is no part of its token, can hold the sign.
    private bool IsComment(int at) => text[_lines.StartOf(at)] != '%' || at == 0 || text[at - 1] is ' ' or '\t';

    // The first line of a block scalar can end in a comment; the token goes on after it.
    private void TakeFromHeader(Token token)
    {
        var start = checked((int)token.Start.Index);
        if (_next < _lines.EndOf(start)) Add(_next, checked((int)token.Start.Line), column: null, isInline: true);
    }

    private void Take(int at)
    {
        var line = LineOf(at);
        var start = _lines.StartOf(at);
        if (_previous is BlockEntry && _previous.Start.Line == line)
            Add(at, line, checked((int)_previous.Start.Column), isInline: false);
        else if (_flows.Count == 0 && IsMarker(start))
            Add(at, line, column: 1, isInline: false);
        else
            Add(at, line, column: null, isInline: !text.AsSpan(start, at - start).IsWhiteSpace());
    }

    private int LineOf(int at)
    {
        if (_previous is { End: var end } && end.Index > _counted) (_counted, _line) = checked(((int)end.Index, (int)end.Line));
        _line += _lines.Breaks(_counted, at);
        _counted = at;
        return _line;
    }

    private bool IsMarker(int start) =>
        text[start] == '%' || text.AsSpan(start).StartsWith("---", StringComparison.Ordinal) || text.AsSpan(start).StartsWith("...", StringComparison.Ordinal);

    private void Add(int at, int line, int? column, bool isInline)
    {
        var start = _lines.StartOf(at);
        var end = _lines.EndOf(at);
        _comments.Add(new FoundComment(
            line, column ?? at - start + 1, text[at..end].TrimEnd(), isInline, _lines.IsBlankBefore(start), _lines.IsBlankAfter(end),
            _flows.TryPeek(out var flow) ? (flow.Line, flow.Column) : null));
    }
}
