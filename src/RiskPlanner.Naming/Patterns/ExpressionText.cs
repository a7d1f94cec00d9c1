using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Reads the expressions of standards: characters, <c>[A-Z0-9]</c> with <c>[^…]</c>, <c>\.</c> for a period, <c>.</c> for any
/// character of a label, groups, <c>|</c>, <c>?</c>, <c>*</c>, <c>+</c>, <c>{m}</c>, <c>{m,}</c>, <c>{m,n}</c>. They cover the whole of
/// what they are about. What needs memory or looking around is refused, so that every expression takes linear time.
/// </summary>
internal sealed class ExpressionText
{
    private const int MaximumDepth = 32;
    private const string Signs = "a character A-Z 0-9 # $ @, \\. for a period, [ ], ( ), |, ?, *, + or {m,n}";
    private readonly string _text;
    private readonly List<(int Offset, string Value, string Rule, string Expected)> _faults = [];
    private int _at;
    private int _depth;

    private ExpressionText(string text) => _text = text;

    private bool IsOver => _at == _text.Length || _faults.Count > 0;

    /// <summary>The expression of a text, or null with the first fault and its place in the text.</summary>
    public static (Expression? Expression, int Offset, string Value, string Rule, string Expected) Read(string text)
    {
        var reader = new ExpressionText(text);
        var expression = reader.ReadChoice();
        if (!reader.IsOver) reader.Refuse(reader._at, text[reader._at..][..1], "This parenthesis closes nothing.", "an opening parenthesis before it");
        if (reader._faults.Count == 0) return (expression, 0, "", "", "");
        var (offset, value, rule, expected) = reader._faults[0];
        return (null, offset, value, rule, expected);
    }

    private Expression ReadChoice()
    {
        var choices = new List<Expression> { ReadSequence() };
        while (!IsOver && _text[_at] == '|')
        {
            _at++;
            choices.Add(ReadSequence());
        }

        return choices.Count == 1 ? choices[0] : new ChoiceExpression(choices);
    }

    private SequenceExpression ReadSequence()
    {
        var parts = new List<Expression>();
        while (!IsOver && _text[_at] is not ('|' or ')')) parts.Add(ReadRepeated());
        return new SequenceExpression(parts);
    }

    private Expression ReadRepeated()
    {
        var one = ReadOne();
        if (IsOver) return one;
        var begin = _at;
        (int Minimum, int? Maximum)? times = _text[_at] switch
        {
            '?' => (0, 1),
            '*' => (0, null),
            '+' => (1, null),
            '{' => ReadTimes(),
            _ => null,
        };
        if (times is not { } found || _faults.Count > 0) return one;
        if (_text[begin] != '{') _at++;
        if (!IsOver && _text[_at] is '?' or '+' or '*')
            Refuse(_at, _text[_at..][..1], "A number of times has no second sign behind it: lazy and possessive matching change nothing here.", "one of ?, *, +, {m,n}");
        return Expression.Repeated(one, found.Minimum, found.Maximum);
    }

    private (int Minimum, int? Maximum)? ReadTimes()
    {
        var end = _text.IndexOf('}', _at);
        var inside = end < 0 ? _text[(_at + 1)..] : _text[(_at + 1)..end];
        var comma = inside.IndexOf(',');
        var isRight = int.TryParse(comma < 0 ? inside : inside[..comma], out var minimum);
        int? maximum = comma < 0 ? minimum : null;
        if (comma >= 0 && comma + 1 < inside.Length)
        {
            isRight &= int.TryParse(inside[(comma + 1)..], out var most);
            maximum = most;
        }

        if (end < 0 || !isRight || minimum < 0 || maximum < minimum || (maximum ?? minimum) > KeyLabel.MaximumLength)
        {
            Refuse(_at, $"{{{inside}", "This is how many times something stands.", $"{{m}}, {{m,}} or {{m,n}} with numbers from 0 to {KeyLabel.MaximumLength}");
            return null;
        }

        _at = end + 1;
        return (minimum, maximum);
    }

    private Expression ReadOne()
    {
        var character = _text[_at];
        switch (character)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadSet();
            case '.':
                _at++;
                return Expression.One(LabelAlphabet.All);
            case '\\':
                return ReadEscape();
            case '^' or '$' when character == '^' || _at + 1 == _text.Length:
                return Refuse(_at, $"{character}", "An expression covers the whole of what it is about, so it needs no anchor.", "the expression without it");
            case '?' or '*' or '+' or '{':
                return Refuse(_at, $"{character}", "There is nothing before this sign that could be repeated.", Signs);
        }

        if (LabelAlphabet.SetOf(character) is 0 and var none) return RefuseCharacter(character, none);
        _at++;
        return Expression.One(LabelAlphabet.SetOf(character));
    }

    private Expression RefuseCharacter(char character, ulong none)
    {
        var upper = char.ToUpperInvariant(character);
        return Refuse(_at, $"{character}", "No label holds this character.", LabelAlphabet.SetOf(upper) != none ? $"{upper}" : Signs);
    }

    private Expression ReadGroup()
    {
        var begin = _at++;
        if (_at < _text.Length && _text[_at] == '?')
        {
            var rest = _text[_at..];
            if (rest.StartsWith("?:", StringComparison.Ordinal)) _at += 2;
            else if (rest.Length > 1 && (rest[1] is '=' or '!' || rest.StartsWith("?<=", StringComparison.Ordinal) || rest.StartsWith("?<!", StringComparison.Ordinal)))
                return Refuse(begin, "(" + rest[..Math.Min(3, rest.Length)], "Expressions do not look around: that takes more than linear time.", "an expression of what stands there, with | for choices");
            else
                return Refuse(begin, "(" + rest[..Math.Min(3, rest.Length)], "Groups have neither names nor options.", "(…)");
        }

        if (++_depth > MaximumDepth) return Refuse(begin, "(", $"Groups lie at most {MaximumDepth} deep in each other.", "a simpler expression");
        var inside = ReadChoice();
        _depth--;
        if (_faults.Count > 0) return inside;
        if (_at == _text.Length) return Refuse(begin, "(", "This parenthesis is not closed.", ")");
        _at++;
        return inside;
    }

    private Expression ReadEscape()
    {
        var next = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        if (next is '.' or '$')
        {
            _at += 2;
            return Expression.One(LabelAlphabet.SetOf(next));
        }

        if (next is 'd')
        {
            _at += 2;
            return Expression.One(LabelAlphabet.Digits);
        }

        return char.IsAsciiDigit(next) || next == 'k'
            ? Refuse(_at, $"\\{next}", "Expressions do not refer back: that takes more than linear time.", "an expression of what stands there")
            : Refuse(_at, $"\\{next}", "This is no escape.", "\\. for a period, \\d for a digit or \\$");
    }

    private Expression ReadSet()
    {
        var begin = _at;
        var end = _text.IndexOf(']', _at + 1);
        if (end < 0) return Refuse(begin, "[", "This bracket is not closed.", "]");
        var inside = _text[(begin + 1)..end];
        var isNegated = inside.StartsWith('^');
        var set = 0UL;
        for (var i = isNegated ? 1 : 0; i < inside.Length; i++)
        {
            var one = inside[i] == '\\' && i + 1 < inside.Length ? inside[++i] : inside[i];
            var added = one == 'd' && inside[i - 1] == '\\' ? LabelAlphabet.Digits : LabelAlphabet.SetOf(one);
            if (i + 2 < inside.Length && inside[i + 1] == '-')
            {
                added = RangeOf(one, inside[i + 2]);
                if (added == 0) return Refuse(begin + 1 + i, inside.Substring(i, 3), "This is a span of letters or of digits, ascending.", "such as A-Z or 0-9");
                i += 2;
            }

            if (added == 0)
            {
                _at = begin + 1 + i;
                return RefuseCharacter(one, added);
            }

            set |= added;
        }

        if (isNegated) set = LabelAlphabet.All & ~set;
        if (set == 0) return Refuse(begin, _text[begin..(end + 1)], "This set holds no character of a label.", "such as [A-Z0-9]");
        _at = end + 1;
        return Expression.One(set);
    }

    private static ulong RangeOf(char from, char until)
    {
        var isSpan = (char.IsAsciiLetterUpper(from) && char.IsAsciiLetterUpper(until)) || (char.IsAsciiDigit(from) && char.IsAsciiDigit(until));
        var set = 0UL;
        for (var character = from; isSpan && character <= until; character++) set |= LabelAlphabet.SetOf(character);
        return set;
    }

    private Expression Refuse(int offset, string value, string rule, string expected)
    {
        _faults.Add((offset, value, rule, expected));
        return new SequenceExpression([]);
    }
}
