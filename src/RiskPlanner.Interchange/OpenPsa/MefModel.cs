namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>All definitions of a model, found by name as Open-PSA MEF section 3.3 has it: the private ones around the reference first, then the public ones.</summary>
internal sealed class MefModel
{
    private static readonly Dictionary<string, MefKind> Kinds = new(StringComparer.Ordinal)
    {
        ["define-gate"] = MefKind.Gate,
        ["define-basic-event"] = MefKind.BasicEvent,
        ["define-house-event"] = MefKind.HouseEvent,
        ["define-parameter"] = MefKind.Parameter,
    };

    // Event trees use fault trees; they do not change them.
    private static readonly HashSet<string> OfEventTrees = new(StringComparer.Ordinal)
    {
        "define-event-tree", "define-sequence", "define-initiating-event", "define-rule", "define-consequence", "define-consequence-group",
    };

    private readonly Dictionary<string, MefDefinition> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MefDefinition> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MefDefinition> _eventsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MefDefinition> _parametersByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MefElement> _containers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groupMembers = new(StringComparer.Ordinal);
    private readonly OpenPsaProblems _problems;
    private readonly OpenPsaNotes _notes;
    private readonly CancellationToken _cancellation;
    private long _pathCharacters;
    private bool _isTooLarge;

    public MefModel(IEnumerable<MefElement> roots, OpenPsaProblems problems, OpenPsaNotes notes, CancellationToken cancellation)
    {
        _problems = problems;
        _notes = notes;
        _cancellation = cancellation;
        foreach (var root in roots)
        {
            // The second one is what several tools write; the content is the same language.
            if (root.Name is "opsa-mef" or "open-psa")
                Collect(root);
            else
                Report(root, OpenPsaRule.Structure, $"The root element is '{root.Name}'; 'opsa-mef' or 'open-psa' is expected.");
        }
    }

    /// <summary>Gates and events in the order of the files.</summary>
    public List<MefDefinition> Definitions { get; } = [];

    public MefDefinition? FindEvent(string reference, string scope) => Find(reference, scope, _events, _eventsByPath);

    public MefDefinition? FindParameter(string reference, string scope) => Find(reference, scope, _parameters, _parametersByPath);

    /// <summary>Whether a common-cause group defines the name; the group is refused, and what it defines is not missing.</summary>
    public bool IsGroupMember(string name) => _groupMembers.Contains(name);

    public void Note(OpenPsaNoteKind kind, MefElement element, string name) => _notes.Add(kind, element, name);

    /// <summary>Whether further problems are only counted, so that no message need be put together for them.</summary>
    public bool OnlyCounts => _problems.IsFull;

    public void Report(MefElement element, string rule, string message) =>
        _problems.Add(element.File, element.Line, element["name"] ?? string.Empty, rule, message);

    private static MefDefinition? Find(
        string reference, string scope, Dictionary<string, MefDefinition> byName, Dictionary<string, MefDefinition> byPath)
    {
        if (scope.Length > 0 && byPath.TryGetValue($"{scope}.{reference}", out var near))
            return near;
        return byName.GetValueOrDefault(reference) ?? byPath.GetValueOrDefault(reference);
    }

    private void Collect(MefElement root)
    {
        var waiting = new Stack<(MefElement Element, string Scope, bool IsPrivate, int Depth)>();
        waiting.Push((root, string.Empty, false, 0));
        while (waiting.TryPop(out var current))
        {
            // Containers are pushed back to front so that they come out as written.
            var containers = new List<(MefElement, string, bool, int)>();
            foreach (var child in current.Element.Children)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (_isTooLarge) return;
                if (Kinds.TryGetValue(child.Name, out var kind))
                    Define(child, kind, current.Scope, current.IsPrivate);
                else if (child.Name is "define-fault-tree" or "define-component" or "model-data")
                {
                    if (Open(child, current.Scope, current.IsPrivate, current.Depth) is { } container) containers.Add(container);
                }
                else if (child.Name is not ("label" or "attributes"))
                    Pass(child);
            }
            for (var position = containers.Count - 1; position >= 0; position--)
                waiting.Push(containers[position]);
        }
    }

    // What is no part of a fault tree: left out where that changes nothing, refused by name where it would.
    private void Pass(MefElement element)
    {
        var name = element["name"] is { Length: > 0 } given ? $" '{given}'" : string.Empty;
        if (OfEventTrees.Contains(element.Name))
        {
            Note(OpenPsaNoteKind.EventTrees, element, $"{element.Name}{name}");
            return;
        }
        var what = element.Name == "define-CCF-group" ? $"The common-cause group{name}" : $"'{element.Name}'{name}";
        Report(element, OpenPsaRule.Unsupported, $"{what} would change the result and is not supported.");
        if (element.Name != "define-CCF-group")
            return;
        foreach (var member in element.Children.Where(child => child.Name == "members").SelectMany(members => members.Children))
            _groupMembers.Add(member["name"] ?? string.Empty);
    }

    private (MefElement Element, string Scope, bool IsPrivate, int Depth)? Open(MefElement container, string scope, bool isPrivate, int depth)
    {
        if (depth >= OpenPsaReaderOptions.MaximumDepth)
        {
            Report(container, OpenPsaRule.Size, $"Components lie at most {OpenPsaReaderOptions.MaximumDepth} deep in each other.");
            return null;
        }
        if (container.Name == "model-data")
            return (container, scope, isPrivate, depth + 1);
        var name = NameOf(container);
        if (PathOf(container, scope, name) is not { } path)
            return null;
        if (!_containers.TryAdd(path, container))
            Report(container, OpenPsaRule.Duplicate, $"'{path}' is defined already in {Place(_containers[path])}.");
        return (container, path, RoleOf(container, isPrivate), depth + 1);
    }

    // The path of a name. Each definition has one, so the names around it count once more for each.
    private string? PathOf(MefElement element, string scope, string name)
    {
        if (scope.Length == 0)
            return name;
        if (scope.Length + 1 + name.Length > OpenPsaReaderOptions.LongestPath)
        {
            Report(element, OpenPsaRule.Size, $"The path of a name has more than {OpenPsaReaderOptions.LongestPath:N0} characters. Shorter names, or fewer components in each other, are expected.");
            return null;
        }
        _pathCharacters += scope.Length + 1 + name.Length;
        if (_pathCharacters <= OpenPsaReaderOptions.MostPathCharacters)
            return $"{scope}.{name}";
        Report(element, OpenPsaRule.Size, $"The paths of the model's names have more than {OpenPsaReaderOptions.MostPathCharacters:N0} characters together. Shorter names, or fewer components in each other, are expected.");
        _isTooLarge = true;
        return null;
    }

    private void Define(MefElement element, MefKind kind, string scope, bool isPrivate)
    {
        var name = NameOf(element);
        if (name.Length == 0)
            return;
        if (PathOf(element, scope, name) is not { } path)
            return;
        var id = RoleOf(element, isPrivate) ? path : name;
        var bodies = element.Children.Where(child => child.Name is not ("label" or "attributes")).ToList();
        if (bodies.Count > 1)
            Report(bodies[1], OpenPsaRule.Structure, $"'{name}' has more than one definition inside; one is expected.");
        var definition = new MefDefinition(kind, id, scope, element, bodies.FirstOrDefault());
        var (names, paths) = kind == MefKind.Parameter ? (_parameters, _parametersByPath) : (_events, _eventsByPath);
        if (!names.TryAdd(id, definition))
        {
            Report(element, OpenPsaRule.Duplicate, $"'{id}' is defined already in {Place(names[id].Element)}.");
            return;
        }
        paths.TryAdd(path, definition);
        Definitions.Add(definition);
    }

    private string NameOf(MefElement element)
    {
        var name = element["name"] ?? string.Empty;
        if (name.Length == 0)
            Report(element, OpenPsaRule.Structure, $"'{element.Name}' has no name.");
        return name;
    }

    private bool RoleOf(MefElement element, bool inherited)
    {
        switch (element["role"])
        {
            case null:
                return inherited;
            case "private":
                return true;
            case "public":
                return false;
            case var role:
                Report(element, OpenPsaRule.Structure, $"The role '{role}' is neither 'public' nor 'private'.");
                return inherited;
        }
    }

    private static string Place(MefElement element) => $"{element.File}({element.Line})";
}
