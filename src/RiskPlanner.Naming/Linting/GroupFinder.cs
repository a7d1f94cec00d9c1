namespace RiskPlanner.Naming;

/// <summary>Numbers the names of whose key a label is, in the order in which they are met. For one thread.</summary>
internal sealed class GroupFinder
{
    private readonly Dictionary<string, int> _groups = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly NamingWorld _world;
    private readonly LabelReader? _reader;
    private int _last = -1;
    private int _lastGroup;

    public GroupFinder(NamingWorld world)
    {
        _world = world;
        _lookup = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
        if (world.Standard is { HasOtherParts: true }) _reader = world.MakeReader();
    }

    /// <summary>The group of a label that follows the standard; a new one has the next number.</summary>
    public int Find(int label)
    {
        if (_world.ReadsQualifiers) return Look(WithoutPurposeAndNumber(label, stackalloc byte[RiskPlanner.Model.KeyLabel.MaximumLength]));
        var application = ApplicationOf(label);
        // Labels of one application mostly stand together.
        if (_reader is null && _last >= 0 && ApplicationOf(_last).SequenceEqual(application)) return _lastGroup;
        _last = label;
        return _lastGroup = _reader is null ? Look(application) : Look(_world.Labels[label], application, _reader);
    }

    private ReadOnlySpan<byte> ApplicationOf(int label) =>
        _world.Labels[label].Slice(_world.Names[label].ApplicationStart, _world.Names[label].ApplicationLength);

    // Read by qualifiers, keys belong together when all else of their labels is equal.
    private ReadOnlySpan<byte> WithoutPurposeAndNumber(int label, Span<byte> text)
    {
        var whole = _world.Labels[label];
        var name = _world.Names[label];
        var length = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            var isLeftOut = (i >= name.PurposeStart && i < name.PurposeStart + name.PurposeLength) || (i >= name.NumberStart && i < name.NumberStart + name.NumberLength);
            if (!isLeftOut) text[length++] = whole[i];
        }

        return text[..length];
    }

    private int Look(ReadOnlySpan<byte> application)
    {
        Span<char> name = stackalloc char[application.Length];
        for (var i = 0; i < name.Length; i++) name[i] = (char)application[i];
        if (_lookup.TryGetValue(name, out var group)) return group;
        _lookup[name] = _groups.Count;
        return _groups.Count - 1;
    }

    private int Look(ReadOnlySpan<byte> label, ReadOnlySpan<byte> application, LabelReader reader)
    {
        var name = System.Text.Encoding.ASCII.GetString(application) + reader.OtherParts(label);
        if (_groups.TryGetValue(name, out var group)) return group;
        _groups[name] = _groups.Count;
        return _groups.Count - 1;
    }
}
