using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>The parts of a standard: what each looks like, wherever that is said.</summary>
internal sealed class PartForms
{
    private const int ExactValues = 32;
    private readonly NamingStandard _standard;
    private readonly List<StandardFault> _faults;
    private readonly List<PartForm?> _forms = [null, null, null];
    private readonly List<string> _names = [PartName.Application, PartName.Purpose, PartName.Number];
    private readonly Dictionary<(string Part, string Value), (string Path, int Offset)> _places = [];
    private readonly Dictionary<string, int> _declared = [];
    private readonly HashSet<string> _used = [];
    private readonly Stack<string> _open = new();

    public PartForms(NamingStandard standard, List<StandardFault> faults)
    {
        (_standard, _faults) = (standard, faults);
        foreach (var (index, part) in standard.Parts.Index())
        {
            if (!PartName.IsValid(part.Name)) Add($"parts[{index}].name", 0, part.Name, "A part has a name.", PartName.Rule);
            else if (!_declared.TryAdd(part.Name, index)) Add($"parts[{index}].name", 0, part.Name, "A part is declared once.", "another name");
            var ways = (part.Values.Count > 0 ? 1 : 0) + (part.Digits is null ? 0 : 1) + (part.Matches is null ? 0 : 1) + (part.Pattern is null ? 0 : 1);
            if (ways != 1) Add($"parts[{index}]", 0, part.Name, "One thing says what a part looks like.", "one of values, digits, matches and pattern");
        }
    }

    /// <summary>The parts by their index.</summary>
    public IReadOnlyList<PartForm?> All => _forms;

    /// <summary>A part by its index.</summary>
    public PartForm? this[int part] => _forms[part];

    /// <summary>Where a value of a part stands first: in a pattern, behind the part's name, or among the values under parts.</summary>
    public (string Path, int Offset) PlaceOf(int part, string value) => _places[(_names[part], value)];

    /// <summary>
    /// The index of the part that a piece of a pattern names, and what it looks like there; -1 and nothing when that is wrong, which is
    /// then among the faults. A form behind a colon counts for its pattern; where texts are looked up among values, these are one list.
    /// </summary>
    public (int Part, PartForm? Form) Find(PatternPiece piece, string path)
    {
        var at = piece.Offset;
        if (FormOf(piece, path, at) is not { } form) return (LabelAutomaton.NoSegment, null);
        var index = _names.IndexOf(piece.Text);
        if (index < 0)
        {
            index = _names.Count;
            _names.Add(piece.Text);
            _forms.Add(null);
        }

        if (_forms[index] is { } known && (known.LooksUp || form.LooksUp) && !known.Values.SequenceEqual(form.Values))
        {
            Add(path, at, $"{{{piece.Text}:{piece.Form}}}", "The values of this part are one list for the whole standard.", "the values under parts, or another name");
            return (index, form);
        }

        _forms[index] = _forms[index] is { } before ? before with { Values = [.. before.Values.Union(form.Values)] } : form;
        if (index == CompiledStandard.NumberPart && !IsNumber(form)) Add(path, at, piece.Text, "The part n is a number.", "digits, such as {n:3}");
        if (index == CompiledStandard.PurposePart && form.Values.Count == 0)
            Add(path, at, piece.Text, "The part purpose has values, each of which says what a key is for.", "such as {purpose:PRIM|BACK}");
        return (index, form);
    }

    /// <summary>Reports parts that nothing names.</summary>
    public void CheckUnused()
    {
        foreach (var (name, index) in _declared.Where(part => !_used.Contains(part.Key)))
            Add($"parts[{index}].name", 0, name, "No pattern names this part.", "a pattern with it, or none of it");
    }

    private static bool IsNumber(PartForm form) =>
        form.Values.Count > 0 ? form.Values.All(value => value.All(char.IsAsciiDigit)) : IsDigits(form.Expression);

    private static bool IsDigits(Expression expression) => expression switch
    {
        CharactersExpression characters => (characters.Set & ~LabelAlphabet.Digits) == 0,
        SequenceExpression sequence => sequence.Parts.All(IsDigits),
        ChoiceExpression choice => choice.Choices.All(IsDigits),
        RepeatExpression repeat => IsDigits(repeat.Inner),
        _ => false,
    };

    private PartForm? FormOf(PatternPiece piece, string path, int at)
    {
        var name = piece.Text;
        _used.Add(name);
        if (piece.Form is { } inline)
        {
            if (!_declared.ContainsKey(name)) return InlineForm(name, inline, path, at + name.Length + 2);
            Add(path, at, $"{{{name}:{inline}}}", "This part is declared under parts already.", $"{{{name}}}");
            return null;
        }

        if (_declared.TryGetValue(name, out var index)) return DeclaredForm(_standard.Parts[index], $"parts[{index}]", path, at);
        // Without a form, as it looked before.
        if (_names.IndexOf(name) is >= 0 and var known && _forms[known] is { } form) return form;
        switch (name)
        {
            case PartName.Application:
                return new PartForm(name, Expression.Repeated(Expression.One(LabelAlphabet.InQualifier), 1, null), [], false);
            case PartName.Number:
                return new PartForm(name, Expression.Repeated(Expression.One(LabelAlphabet.Digits), 1, null), [], false);
            default:
                var nearest = NearestName.Find(name, _declared.Keys.Append(PartName.Application).Append(PartName.Number).Append(PartName.Purpose));
                Add(path, at, $"{{{name}}}", "There is no part of this name.", nearest is null or PartName.Purpose
                    ? $"an entry in parts, or a form behind a colon, such as {{{name}:A|B}}" : $"{{{nearest}}}");
                return null;
        }
    }

    private PartForm? InlineForm(string name, string form, string path, int at)
    {
        if (form is "*" or "**")
            return new PartForm(name, Expression.Repeated(Expression.One(form == "*" ? LabelAlphabet.InQualifier : LabelAlphabet.All), 1, null), [], false);
        if (int.TryParse(form, out var digits) && form.Length < 3) return DigitsForm(name, digits, path, at, form);
        return ValuesForm(name, form.Split('|'), path, at);
    }

    private PartForm? DigitsForm(string name, int digits, string path, int at, string value)
    {
        if (digits is > 0 and <= KeyLabel.MaximumLength) return new PartForm(name, Expression.Repeated(Expression.One(LabelAlphabet.Digits), digits, digits), [], false);
        Add(path, at, value, "This is the number of digits.", $"1 to {KeyLabel.MaximumLength}");
        return null;
    }

    private PartForm? ValuesForm(string name, IReadOnlyList<string> values, string path, int at)
    {
        var sound = true;
        var offset = at;
        foreach (var (i, value) in values.Index())
        {
            var wrong = value.Length == 0 ? 0 : value.ToList().FindIndex(character => LabelAlphabet.SetOf(character) == 0);
            var place = at < 0 ? $"{path}[{i}]" : path;
            if (wrong >= 0)
                Add(place, Math.Max(offset, 0) + wrong, value, "A value is text of a label.", value.Length > 0 && KeyLabel.IsValid("A" + value.ToUpperInvariant()) ? value.ToUpperInvariant() : "one or more of A-Z 0-9 # $ @ and period");
            else if (values.Take(i).Contains(value))
                Add(place, Math.Max(offset, 0), value, "A value stands once.", "another value");
            else
                wrong = -2;
            _places.TryAdd((name, value), (place, Math.Max(offset, 0)));
            sound &= wrong == -2;
            if (at >= 0) offset += value.Length + 1;
        }

        if (!sound) return null;
        if (name != PartName.Application && values.Count <= ExactValues) return new PartForm(name, Expression.AnyOf(values), values, false);
        // Looked up: then an unknown application is told from a label of another form, and a thousand of them cost nothing.
        var set = values.Any(value => value.Contains('.')) ? LabelAlphabet.All : LabelAlphabet.InQualifier;
        return new PartForm(name, Expression.Repeated(Expression.One(set), 1, null), values, true);
    }

    private PartForm? DeclaredForm(LabelPart part, string path, string from, int at)
    {
        if (part.Values.Count > 0) return ValuesForm(part.Name, part.Values, $"{path}.values", -1);
        if (part.Digits is { } digits) return DigitsForm(part.Name, digits, $"{path}.digits", 0, $"{digits}");
        if (part.Matches is { } matches)
        {
            var (expression, offset, value, rule, expected) = ExpressionText.Read(matches);
            if (expression is not null) return new PartForm(part.Name, expression, [], false);
            Add($"{path}.matches", offset, value, rule, expected);
            return null;
        }

        return part.Pattern is null ? null : PutTogether(part, $"{path}.pattern", from, at);
    }

    private PartForm? PutTogether(LabelPart part, string path, string from, int at)
    {
        if (_open.Contains(part.Name))
        {
            Add(from, at, $"{{{part.Name}}}", $"The part refers to itself: {string.Join(" -> ", _open.Reverse().Append(part.Name))}.", "parts that do not go in a circle");
            return null;
        }

        _open.Push(part.Name);
        var (pieces, faults) = PatternText.Read(part.Pattern!);
        foreach (var (offset, value, rule, expected) in faults) Add(path, offset, value, rule, expected);
        var expressions = faults.Count > 0 ? [] : pieces.Select(piece => piece.IsPart ? FormOf(piece, path, piece.Offset)?.Expression : Expression.Text(piece.Text)).ToList();
        _open.Pop();
        return expressions.Count == 0 || expressions.Contains(null) ? null : new PartForm(part.Name, new SequenceExpression(expressions!), [], false);
    }

    private void Add(string path, int offset, string value, string rule, string expected)
    {
        var fault = new StandardFault(path, offset, value, rule, expected);
        if (!_faults.Contains(fault)) _faults.Add(fault);
    }
}
