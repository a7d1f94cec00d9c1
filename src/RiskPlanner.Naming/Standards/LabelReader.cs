using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Reads labels by a standard. Not safe between threads; each thread makes its own.</summary>
internal sealed class LabelReader
{
    private readonly CompiledStandard? _standard;
    private readonly OperatorMask[] _ignored;
    private readonly (byte[] Text, sbyte Purpose)[] _purposes;
    private readonly KnownValues?[] _values;
    private readonly int[] _lookedUp;
    private readonly short[] _segments = new short[KeyLabel.MaximumLength];
    private NearestLabel? _nearest;

    /// <summary>Makes one; without a standard it sees only whether a label is one.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="applications">The known applications, where the standard names none.</param>
    public LabelReader(CompiledStandard? standard, KnownValues? applications = null)
    {
        _standard = standard;
        _values = standard is null ? [] : [.. standard.Values];
        if (applications is not null) _values[CompiledStandard.ApplicationPart] ??= applications;
        _ignored = standard is null ? [] : [.. standard.Source.Ignore.Select(ignored => ignored.Mask)];
        _purposes = standard?.Parts[CompiledStandard.PurposePart] is { } part
            ? [.. part.Values.Select(value => (Encoding.ASCII.GetBytes(value), (sbyte)standard.MeaningsOf(value)[0]))]
            : [];
        _lookedUp = [.. Enumerable.Range(0, _values.Length).Where(part => _values[part] is not null)];
    }

    /// <summary>Whether the standard ignores a label.</summary>
    public bool Ignores(ReadOnlySpan<byte> label)
    {
        foreach (var mask in _ignored)
        {
            if (mask.Covers(label)) return true;
        }

        return false;
    }

    /// <summary>Reads a label.</summary>
    public LabelReading Read(ReadOnlySpan<byte> label)
    {
        if (_ignored.Length > 0 && Ignores(label)) return Without(LabelOutcome.NotRead);
        // What follows a pattern is a label, so most need no look at their syntax.
        if (_standard is not null && label.Length <= KeyLabel.MaximumLength && _standard.Automaton.Match(label, _segments) is >= 0 and var pattern) return ReadAs(_standard, pattern, label);
        if (LabelSyntax.FaultOf(label).Kind != SyntaxFault.None) return Without(LabelOutcome.Malformed);
        return _standard is null ? Without(LabelOutcome.NotRead) : ReadNear(_standard, label);
    }

    /// <summary>Reads a label that may be wrong, without looking for what was meant.</summary>
    public LabelName ReadName(ReadOnlySpan<byte> label)
    {
        if (_standard is null || (_ignored.Length > 0 && Ignores(label)) || label.Length > KeyLabel.MaximumLength) return Without(LabelOutcome.NotRead).Name;
        var pattern = _standard.Automaton.Match(label, _segments);
        return pattern < 0 ? Without(LabelOutcome.FollowsNone).Name : NameOf(_standard, pattern, label);
    }

    private static LabelReading Without(LabelOutcome outcome) => new(new LabelName { Outcome = outcome, Purpose = -1, Number = -1 }, -1, 0, 0, null);

    private LabelReading ReadAs(CompiledStandard standard, int pattern, ReadOnlySpan<byte> label)
    {
        foreach (var part in _lookedUp)
        {
            var (start, length) = SpanOf(part, label.Length);
            var text = label.Slice(start, length);
            if (length == 0 || _values[part]!.Contains(text)) continue;
            return new LabelReading(
                new LabelName { Outcome = LabelOutcome.UnknownValue, Pattern = (byte)Math.Min(pattern, byte.MaxValue), Purpose = -1, Number = -1 }, part, start, length,
                _values[part]!.Nearest(text) is { } value ? Replace(label, start, length, value) : null);
        }

        return new LabelReading(NameOf(standard, pattern, label), -1, 0, 0, null);
    }

    private LabelReading ReadNear(CompiledStandard standard, ReadOnlySpan<byte> label)
    {
        _nearest ??= new NearestLabel(standard.Positions, [.. standard.Parts.Select(part => part is { LooksUp: false, Values.Count: > 0 })]);
        return _nearest.Find(label) is { } near && Repaired(standard, near) is { } suggestion
            ? Without(LabelOutcome.NearlyFollows) with { Suggestion = suggestion }
            : Without(LabelOutcome.FollowsNone);
    }

    // The nearest label by form may still have a value that nobody knows: then the known one that was meant, or none.
    private string? Repaired(CompiledStandard standard, string near)
    {
        Span<byte> text = stackalloc byte[near.Length];
        Encoding.ASCII.GetBytes(near, text);
        if (near.Length > KeyLabel.MaximumLength || standard.Automaton.Match(text, _segments) < 0) return null;
        foreach (var part in _lookedUp)
        {
            var (start, length) = SpanOf(part, text.Length);
            if (length == 0 || _values[part]!.Contains(text.Slice(start, length))) continue;
            return _values[part]!.Nearest(text.Slice(start, length)) is { } value ? Replace(text, start, length, value) : null;
        }

        return near;
    }

    private static string? Replace(ReadOnlySpan<byte> label, int start, int length, string value)
    {
        var text = Encoding.ASCII.GetString(label[..start]) + value + Encoding.ASCII.GetString(label[(start + length)..]);
        return text.Length <= KeyLabel.MaximumLength ? text : null;
    }

    private LabelName NameOf(CompiledStandard standard, int pattern, ReadOnlySpan<byte> label)
    {
        var (applicationStart, applicationLength, purposeStart, purposeLength, numberStart, numberLength) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < label.Length; i++)
        {
            switch (_segments[i])
            {
                case CompiledStandard.ApplicationPart:
                    if (applicationLength++ == 0) applicationStart = i;
                    break;
                case CompiledStandard.PurposePart:
                    if (purposeLength++ == 0) purposeStart = i;
                    break;
                case CompiledStandard.NumberPart:
                    if (numberLength++ == 0) numberStart = i;
                    break;
            }
        }

        return new LabelName
        {
            Outcome = LabelOutcome.Follows,
            Pattern = (byte)Math.Min(pattern, byte.MaxValue),
            Purpose = purposeLength > 0 ? PurposeOf(label.Slice(purposeStart, purposeLength)) : (sbyte)(standard.Patterns[pattern].Purpose is { } purpose ? (int)purpose : -1),
            PurposeStart = (byte)purposeStart,
            PurposeLength = (byte)purposeLength,
            ApplicationStart = (byte)applicationStart,
            ApplicationLength = (byte)applicationLength,
            NumberStart = (byte)numberStart,
            NumberLength = (byte)numberLength,
            Number = NumberOf(label.Slice(numberStart, numberLength)),
        };
    }

    /// <summary>The texts of the parts beside app, purpose and n, which belong to the name of whose key it is, put after each other.</summary>
    public string OtherParts(ReadOnlySpan<byte> label)
    {
        if (_standard is null || _standard.Automaton.Match(label, _segments) < 0) return "";
        var text = new StringBuilder();
        var last = -1;
        for (var i = 0; i < label.Length; i++)
        {
            int part = _segments[i];
            if (part <= CompiledStandard.NumberPart) continue;
            if (part != last) text.Append('\n').Append((char)('0' + part));
            text.Append((char)label[i]);
            last = part;
        }

        return text.ToString();
    }

    /// <summary>The parts beside app, purpose and n with their texts, in the order of the label.</summary>
    public IReadOnlyList<(string Name, string Value)> NamedParts(ReadOnlySpan<byte> label)
    {
        if (_standard is null || _standard.Automaton.Match(label, _segments) < 0) return [];
        var named = new List<(string, string)>();
        for (var i = 0; i < label.Length; i++)
        {
            int part = _segments[i];
            if (part <= CompiledStandard.NumberPart || (i > 0 && _segments[i - 1] == part)) continue;
            var (start, length) = SpanOf(part, label.Length);
            named.Add((_standard.Parts[part]!.Name, Encoding.ASCII.GetString(label.Slice(start, length))));
        }

        return named;
    }

    private (int Start, int Length) SpanOf(int part, int length)
    {
        var start = _segments.AsSpan(0, length).IndexOf((short)part);
        return start < 0 ? (0, 0) : (start, _segments.AsSpan(0, length).LastIndexOf((short)part) - start + 1);
    }

    private sbyte PurposeOf(ReadOnlySpan<byte> text)
    {
        foreach (var (word, purpose) in _purposes)
        {
            if (text.SequenceEqual(word)) return purpose;
        }

        return -1;
    }

    private static int NumberOf(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is 0 or > 9) return -1;
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + (digit - '0');
        return number;
    }
}
